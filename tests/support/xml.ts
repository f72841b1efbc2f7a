/**
 * What makes a text no well-formed XML, or nothing: characters it cannot hold, a bare ampersand,
 * tags that do not nest. Enough for files of ours, which have no declarations and no comments.
 */
export function findXmlFault(xml: string): string | undefined {
  const character = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (character !== null) return `a character at ${character.index}`;
  const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu.exec(xml);
  if (bare !== null) return `an ampersand at ${bare.index}`;
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/u, '');
  for (const [tag, close, name = '', , single] of body.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return `${tag} closes what is not open`;
    } else if (single !== '/') open.push(name);
  }
  const left = body.replace(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu,
    '',
  );
  if (left.includes('<'))
    return `a bare < in ${left.slice(left.indexOf('<'), left.indexOf('<') + 40)}`;
  return open.length === 0 ? undefined : `${open.join(' ')} left open`;
}
