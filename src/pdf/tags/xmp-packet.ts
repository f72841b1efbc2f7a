/** What a document says of itself, in its catalogue and its metadata. */
export type DocumentFacts = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** 32 hexadecimal digits that stand for the content. */
  readonly fileId: string;
  readonly producer: string;
  /** What the report can be made again from, beside the attached return. */
  readonly recipe?: string;
};

/**
 * The XMP packet. `pdfuaid` and `pdfaid` mark the file as made for PDF/UA-1 and PDF/A-3; the words
 * of the app say "machine-checked" and never "conforms".
 */
export function formatXmp(facts: DocumentFacts): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...describeContent(facts),
    ...describeMaking(facts),
    ...describe('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', ['<pdfuaid:part>1</pdfuaid:part>']),
    ...describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
    ]),
    ...(facts.recipe === undefined
      ? []
      : describe(RECIPE.prefix, RECIPE.namespace, [
          `<s11:recipe>${escapeXml(facts.recipe)}</s11:recipe>`,
        ])),
    ...describeSchemas(facts.recipe === undefined ? [UA] : [UA, RECIPE]),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function describeContent({ title, subject, author, language }: DocumentFacts): readonly string[] {
  return describe('dc', 'http://purl.org/dc/elements/1.1/', [
    '<dc:format>application/pdf</dc:format>',
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
  ]);
}

function describeMaking({ madeAt, fileId, producer }: DocumentFacts): readonly string[] {
  const moment = `${new Date(madeAt).toISOString().slice(0, 19)}+00:00`;
  return [
    ...describe('xmp', 'http://ns.adobe.com/xap/1.0/', [
      `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    ]),
    ...describe('xmpMM', 'http://ns.adobe.com/xap/1.0/mm/', [
      `<xmpMM:DocumentID>uuid:${toUuid(fileId)}</xmpMM:DocumentID>`,
    ]),
    ...describe('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    ]),
  ];
}

function describe(prefix: string, namespace: string, lines: readonly string[]): readonly string[] {
  return [
    `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`,
    ...lines,
    '</rdf:Description>',
  ];
}

/** A namespace that PDF/A does not know and so wants described, with its one property. */
type Schema = {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly property: string;
  readonly type: string;
  readonly description: string;
};

const UA: Schema = {
  schema: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  property: 'part',
  type: 'Integer',
  description: 'Part of ISO 14289 the document is made for',
};

const RECIPE: Schema = {
  schema: 'Section 11 self-audit report',
  namespace: 'urn:section-11-self-audit:report:1',
  prefix: 's11',
  property: 'recipe',
  type: 'Text',
  description: 'The choices the pages were made with, as JSON',
};

function describeSchemas(schemas: readonly Schema[]): readonly string[] {
  return [
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<pdfaExtension:schemas><rdf:Bag>',
    ...schemas.flatMap(({ schema, namespace, prefix, property, type, description }) => [
      '<rdf:li rdf:parseType="Resource">',
      `<pdfaSchema:schema>${schema}</pdfaSchema:schema>`,
      `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>`,
      `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
      '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
      `<pdfaProperty:name>${property}</pdfaProperty:name>`,
      `<pdfaProperty:valueType>${type}</pdfaProperty:valueType>`,
      '<pdfaProperty:category>internal</pdfaProperty:category>',
      `<pdfaProperty:description>${description}</pdfaProperty:description>`,
      '</rdf:li></rdf:Seq></pdfaSchema:property>',
      '</rdf:li>',
    ]),
    '</rdf:Bag></pdfaExtension:schemas>',
    '</rdf:Description>',
  ];
}

/** The same digits in the groups of a UUID. */
function toUuid(digits: string): string {
  return digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}
