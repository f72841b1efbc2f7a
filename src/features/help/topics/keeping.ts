import type { HelpGroup } from '../help-topic.ts';

export const KEEPING: HelpGroup = {
  title: 'Keep your work safe',
  topics: [
    {
      id: 'back-up-and-restore',
      title: 'Back up and restore',
      summary: 'Your audit is kept in one browser. A backup file is what brings it back.',
      parts: [
        {
          heading: 'Why it matters',
          text: [
            '“Saved on this device” means saved in this browser. The browser’s data can be cleared by you, by your IT team or by the browser itself. Then only a backup file can help.',
          ],
        },
        {
          heading: 'Save a backup file',
          steps: [
            'Open “Data and backup”.',
            'Choose a passphrase if the file will lie where others can open it. Without it nobody can open the file, so keep it well.',
            'Choose “Save a backup file”.',
            'Move the file to your organisation’s shared drive.',
          ],
        },
        {
          text: [
            'The file holds all your audits, private notes included, and your signing key if you have one. In some browsers you can also choose one file that is kept up to date while the app is open.',
          ],
        },
        {
          heading: 'Restore',
          steps: [
            'Open “Data and backup” and choose “Restore from a backup file”.',
            'Choose the file. Its name ends in “.s11backup”.',
            'Read what would change. Nothing has changed yet.',
            'Choose what to restore. You can undo it afterwards.',
          ],
        },
        {
          heading: 'If the browser loses your work',
          text: [
            'The app keeps a second copy of your work in the same browser. If your work is damaged or lost there, it is put back at the next start, and you are told.',
            'The second copy is no backup: when the browser’s data is cleared, both are gone.',
          ],
        },
        {
          heading: 'Reminders',
          text: [
            'You are reminded when your last backup is old and you have changed things since. You can set after how many days.',
          ],
        },
      ],
      places: [
        { to: '/data', words: 'Data and backup' },
        { to: '/settings', words: 'Settings' },
      ],
      next: ['move-or-hand-over', 'a-shared-computer'],
      alsoCalled:
        'save lost data recover clear cache passphrase password file linked onedrive export',
    },
    {
      id: 'move-or-hand-over',
      title: 'Move to another computer or hand over',
      summary: 'Take your audits to a new device, or give them to the next lead.',
      parts: [
        {
          heading: 'Move to another computer',
          steps: [
            'On the old computer, save a backup file.',
            'Bring the file to the new computer, by shared drive or memory stick.',
            'Open the app there, in the browser you will use from now on.',
            'Restore from the backup file.',
            'Check that your audits are there. Then work on the new computer alone.',
          ],
        },
        {
          text: [
            'The same steps take your work from one browser to another, or from one web address of the app to another.',
          ],
        },
        {
          heading: 'Hand over to a new lead',
          steps: [
            'Open your audit and choose “Handover to a new lead”. It says what is open, overdue and out of date, and who holds what.',
            'Go through it together, or print it.',
            'Tell the new lead where your evidence is held.',
            'Save a backup file and give it to them. It holds your private notes too.',
            'When they have restored it, remove everything from your device.',
          ],
        },
      ],
      places: [{ to: '/data', words: 'Data and backup' }],
      next: ['back-up-and-restore', 'a-shared-computer'],
      alsoCalled:
        'transfer new laptop leaver successor change device migrate new dsl handover copy',
    },
    {
      id: 'a-shared-computer',
      title: 'Use a shared computer',
      summary: 'Anyone who uses the same account can open your audit.',
      parts: [
        {
          text: [
            'The app asks for no password, unless you put a lock on it. On a computer that several people use, what you write can be read by all who use the same account and browser.',
          ],
        },
        {
          heading: 'While you work',
          points: [
            'Use an account of your own on the computer, with a password.',
            'Lock the screen when you leave it.',
            'Do not use a private window. What you write there is gone when you close it.',
            'Put a lock on your work if you cannot have an account of your own.',
          ],
        },
        {
          heading: 'When you have finished',
          steps: [
            'Save a backup file with a passphrase, to a place that is yours.',
            'Check that the file is there.',
            'Open “Data and backup” and choose “Remove everything from this device”.',
            'Delete reports and backups from the downloads folder.',
          ],
        },
        {
          text: [
            'Traces may stay on the disk until you clear this site’s data in your browser’s settings.',
          ],
        },
      ],
      places: [{ to: '/data/erase', words: 'Remove everything from this device' }],
      next: ['lock-this-devices-data', 'back-up-and-restore'],
      alsoCalled:
        'privacy public library delete remove everything erase password login log out security',
    },
    {
      id: 'lock-this-devices-data',
      title: 'Lock this device’s data',
      summary:
        'What is stored in this browser then opens only with your passphrase or recovery sheet.',
      parts: [
        {
          text: [
            'A lock helps if the device is lost, or if others use the same account. You need a passphrase and a recovery sheet.',
            'If both are lost, nobody can open the work in this browser. Not you, not your IT team, and not the makers of this app. What a backup file holds can still be restored from it.',
          ],
        },
        {
          heading: 'Put the lock on',
          steps: [
            'Save a backup file first.',
            'Close other tabs of the app.',
            'Open “Settings” and choose “Lock this browser’s copy with a passphrase”.',
            'Write the passphrase down, and choose “Continue to the recovery sheet”.',
            'Print the sheet, and save it as a file away from this device.',
            'Type the end of the key from the sheet, to show that you have it.',
            'Type the passphrase once more and choose “Put the lock on”.',
          ],
        },
        {
          heading: 'Day by day',
          points: [
            'You are asked for the passphrase when the app starts. A second tab opens without it.',
            'You can lock at once, or let the app lock when nothing is done for a while. What is half typed is kept.',
          ],
        },
        {
          heading: 'If something is lost',
          points: [
            'The passphrase: choose “Use the recovery key”, and type the key from the sheet. Then set a new passphrase.',
            'The sheet: open the app and choose “Make a new recovery sheet”.',
            'Both, while the work is open: set a new passphrase and make a new sheet before you close it.',
            'Both, with the work locked: remove everything and restore a backup file.',
          ],
        },
        {
          heading: 'What it does not lock',
          points: [
            'Files you save, such as reports and backups. A backup has a passphrase of its own, if you choose one.',
            'What is on the screen, and page titles in the history of the browser.',
            'What was stored before the lock was on, which may stay on the disk.',
          ],
        },
      ],
      places: [
        { to: '/settings/lock', words: 'Lock this browser’s copy' },
        { to: '/data', words: 'Data and backup' },
      ],
      next: ['back-up-and-restore', 'a-shared-computer'],
      alsoCalled:
        'password passphrase encrypt encryption lock unlock forgotten recovery key sheet stolen laptop security',
    },
  ],
};
