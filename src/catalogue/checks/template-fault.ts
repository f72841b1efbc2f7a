/** A mistake in `audit-templates/`: which file, where in it, and what is wrong. */
export type TemplateFault = {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
};
