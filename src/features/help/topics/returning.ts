import type { HelpGroup } from '../help-topic.ts';

export const RETURNING: HelpGroup = {
  title: 'Returns',
  topics: [
    {
      id: 'make-a-return',
      title: 'Make a return, or read one',
      summary:
        'Put your whole audit in a file for your partnership. Read one that was sent to you.',
      parts: [
        {
          heading: 'Make one',
          steps: [
            'Open your audit and choose “Create your return”.',
            'Say who it is for, and choose a marking, if you like.',
            'Read what is in it and what is left out. Private notes are left out.',
            'Choose “Save return file”, and look for it in your downloads.',
            'Send it yourself, such as by email.',
            'Choose “I have sent it”, so that your audit says when and to whom.',
          ],
        },
        {
          text: [
            'Without a sign-off you get a draft, and it says so. Files you attached are not in it: send those by themselves.',
          ],
        },
        {
          heading: 'Read one',
          text: [
            'Choose “Read a return” on the first page, then choose the file. It says whether it is damaged, and whether it was signed. Nothing of it is kept on your device unless you ask for it.',
            'Choose “Keep this return on this device” to compare a later audit with it, or to bring its answers forward. A kept return stands on your audits page, and nothing in it can be changed.',
          ],
        },
        {
          heading: 'The receipt code',
          text: [
            'It is short enough to read out on the telephone. If both of you see the same code, you have the same return.',
          ],
        },
      ],
      next: ['sign-or-seal-a-return', 'sign-off-and-reopen', 'make-the-report'],
      alsoCalled: 'send share partnership file json receipt code open read board recipient',
    },
    {
      id: 'open-feedback',
      title: 'Open feedback from your partnership',
      summary: 'What they agree with, what they ask of you, and how to answer.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Use the device that has your audit. Choose “Open feedback a partnership sent you”.',
            'Choose the file. Its name ends in “.s11feedback.json”.',
            'See whose it is, and choose “Keep it with your audit”.',
            'Read it, and write a reply where you have one.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'Your answers are not changed. Each shows what your partnership says beside it.',
            'Replies go with the next return you make. You need not open a signed audit again for that.',
            'In your next audit the agreed rating stands beside the one you gave.',
            'The feedback is in your backups.',
          ],
        },
      ],
      places: [{ to: '/feedback', words: 'Open feedback' }],
      next: ['make-a-return', 'give-back'],
      alsoCalled: 'response moderation agreed rating challenge comment letter reply',
    },
    {
      id: 'sign-or-seal-a-return',
      title: 'Sign or seal a return',
      summary: 'Signing shows whether a return was changed. Sealing keeps it from other eyes.',
      parts: [
        {
          text: ['You need neither. Ask your partnership what it wants.'],
        },
        {
          heading: 'Sign a return',
          steps: [
            'Open your audit and choose “Create your return”.',
            'Tick “Sign this return”, then choose “Save return file”.',
            'Tell your partnership the name of your key by telephone. Do not write it in the same message.',
          ],
        },
        {
          text: [
            'Your key is made the first time you sign. It stays in this browser and in your backups. You find its name in Settings.',
            'Readers see the name of the key. They do not see who you are: the name means something when you have told them that it is yours.',
          ],
        },
        {
          heading: 'Seal a return',
          steps: [
            'Ask your partnership for its key. It begins with “age1”.',
            'At “Create your return”, tick “Seal this return” and paste the key.',
            'Read the name of the key to your partnership by telephone. They can tell you if it is theirs.',
            'Choose “Save return file” and send it yourself.',
          ],
        },
        {
          text: [
            'Only your partnership can open the sealed file. You cannot open it yourself. Your own audit stays as it is.',
          ],
        },
        {
          heading: 'For partnerships',
          steps: [
            'Open Settings and choose “Make or check a key for sealed returns”.',
            'Make a key, save the key file, and check it.',
            'Give organisations the key that begins with “age1”. Keep the key file to yourselves, with a second copy.',
            'To open a sealed return, choose “Read a return”, then the file, then your key file.',
          ],
        },
        {
          text: [
            'If the key file is lost, nobody can open what was sealed with its key. Ask for the returns again.',
          ],
        },
      ],
      places: [
        { to: '/settings', words: 'Settings' },
        { to: '/sealing-key', words: 'A key for sealed returns' },
        { to: '/read', words: 'Read a return' },
      ],
      next: ['make-a-return', 'back-up-and-restore'],
      alsoCalled:
        'signature encrypt encryption age public key secret key private confidential tamper forged verify digital ed25519',
    },
  ],
};
