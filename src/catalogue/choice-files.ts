/**
 * What a template is chosen by, by path: kinds of agency, editions, conditional parts. They are one
 * chunk, because the form that starts an audit needs all of them and half a hundred small ones
 * would be as many requests.
 */
export const choiceFiles: Readonly<Record<string, unknown>> = import.meta.glob(
  [
    '../../audit-templates/agencies/*.json',
    '../../audit-templates/editions/*.json',
    '../../audit-templates/options/*.json',
  ],
  { eager: true, import: 'default' },
);
