/**
 * What is signed unless other words are put in its place. It speaks of arrangements, since not every
 * body that audits itself is under the same duty.
 */
export function composeDeclaration(organisation: string): string {
  const name = organisation.trim() === '' ? 'our organisation' : organisation.trim();
  return [
    `We have read this self-audit of ${name}. To the best of our knowledge it is a fair account of our arrangements to safeguard children and promote their welfare, and its evidence can be produced.`,
    'The ratings are our own judgement. We will see that the actions in it are carried out, and that the gaps we have accepted are looked at again.',
  ].join('\n\n');
}
