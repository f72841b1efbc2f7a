import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';

import { FONT_NAME } from '../../src/pdf/draw/pen.ts';
import { createTagLayer, type TagLayer } from '../../src/pdf/tag-layer.ts';
import { toByteCharacters } from '../../src/pdf/tags/pdf-text.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { runPdfTool } from '../support/pdf-tools.ts';

const font = toByteCharacters(readReportFonts().regular);
const BOX = { x: 60, y: 100, width: 200, height: 20 };

function openDocument(title = 'A document'): { readonly doc: jsPDF; readonly tags: TagLayer } {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', putOnlyUsedFonts: true });
  doc.addFileToVFS('font.ttf', font);
  doc.addFont('font.ttf', FONT_NAME.regular, 'normal');
  doc.setFont(FONT_NAME.regular, 'normal');
  const facts = {
    title,
    subject: '',
    author: '',
    language: 'en-GB',
    madeAt: '2026-11-22T09:30:00Z',
    fileId: '0'.repeat(32),
    producer: 'A test',
  };
  return { doc, tags: createTagLayer(doc, facts) };
}

/** A document that is right, but for what `plant` adds to it. */
function makeDocument(plant: (doc: jsPDF, tags: TagLayer) => void): Uint8Array {
  const { doc, tags } = openDocument();
  tags.mark(tags.add('H1', tags.root), () => doc.text('Heading', 60, 60));
  plant(doc, tags);
  return tags.finish();
}

test('a document without a fault has none', async () => {
  const bytes = makeDocument((doc, tags) => {
    tags.mark(tags.add('H2', tags.root), () => doc.text('Under it', 60, 90));
    tags.mark(tags.add('Figure', tags.root, { alt: 'A box', box: BOX }), () => {
      doc.rect(BOX.x, BOX.y, BOX.width, BOX.height, 'F');
    });
    tags.artifact('layout', () => doc.line(60, 130, 260, 130));
  });
  expect(await lintPdf(bytes)).toEqual([]);
});

test.each<[string, string, (doc: jsPDF, tags: TagLayer) => void]>([
  ['untagged text', 'page 1: 1 untagged drawings', (doc) => doc.text('Loose', 60, 90)],
  ['an untagged hairline', 'page 1: 1 untagged drawings', (doc) => doc.line(60, 90, 200, 90)],
  [
    'a skipped heading level',
    'heading 3 after 1',
    (doc, tags) => {
      tags.mark(tags.add('H3', tags.root), () => doc.text('Too deep', 60, 90));
    },
  ],
  [
    'a figure without alternative text',
    'page 1: figure without alternative text',
    (doc, tags) => {
      tags.mark(tags.add('Figure', tags.root), () => doc.rect(60, 90, 20, 20, 'F'));
    },
  ],
  [
    'a table header without scope',
    '1 table headers without scope',
    (doc, tags) => {
      const row = tags.add('TR', tags.add('TBody', tags.add('Table', tags.root)));
      tags.mark(tags.add('TH', row), () => doc.text('Header', 60, 90));
    },
  ],
  [
    'marked content that is ended twice',
    'page 1: unbalanced marked content',
    (doc, tags) => {
      tags.mark(tags.add('P', tags.root), () => {
        const write: unknown = Reflect.get(doc.internal, 'write');
        if (typeof write === 'function') Reflect.apply(write, doc.internal, ['EMC']);
      });
    },
  ],
  [
    'a page without a tree',
    'page 2: no structure tree',
    (doc, tags) => {
      doc.addPage();
      tags.artifact('footer', () => doc.text('2', 60, 60));
    },
  ],
  ['no title', 'no dc:title', () => undefined],
])('the check finds %s', async (fault, message, plant) => {
  if (fault !== 'no title') {
    expect(await lintPdf(makeDocument(plant))).toContain(message);
    return;
  }
  const { doc, tags } = openDocument('');
  tags.mark(tags.add('H1', tags.root), () => doc.text('Heading', 60, 60));
  expect(await lintPdf(tags.finish())).toContain(message);
});

test('a plain jsPDF document fails on every count', async () => {
  const doc = new jsPDF();
  doc.text('Plain', 10, 10);
  const faults = await lintPdf(new Uint8Array(doc.output('arraybuffer')));
  expect(faults).toEqual([
    'not marked as tagged',
    'no language',
    'no dc:title',
    'title not shown by viewers',
    'no pdfuaid part 1',
    'page 1: 1 untagged drawings',
    'page 1: no structure tree',
  ]);
});

test('content inside content is refused while drawing', () => {
  const { doc, tags } = openDocument();
  const paragraph = tags.add('P', tags.root);
  expect(() => {
    tags.mark(paragraph, () => {
      tags.artifact('layout', () => doc.line(0, 0, 9, 9));
    });
  }).toThrow('layout drawn inside P');
});

test('content that turns the page is refused while drawing', () => {
  const { doc, tags } = openDocument();
  expect(() => {
    tags.mark(tags.add('P', tags.root), () => doc.addPage());
  }).toThrow('runs over its page');
});

test('what goes wrong while the file is written is thrown, not printed', () => {
  const { doc, tags } = openDocument();
  const link = tags.add('Link', tags.root);
  tags.mark(link, () => doc.text('Go', 60, 60));
  tags.link(link, BOX, { kind: 'anchor', anchor: 'nowhere' }, 'Nowhere');
  expect(() => tags.finish()).toThrow('anchor nowhere');
});

test('links say where they lead and bookmarks lead to the place itself', () => {
  const { doc, tags } = openDocument();
  tags.mark(tags.add('H1', tags.root), () => doc.text('Heading', 60, 60));
  const link = tags.add('Link', tags.root);
  tags.mark(link, () => doc.text('Go', 60, 110));
  tags.link(link, BOX, { kind: 'anchor', anchor: 'below' }, 'Further \u2192 down');
  tags.setPlace('below', { page: 1, y: 400 });
  tags.addBookmark({ title: 'T\u0177', level: 1, anchor: 'below' });
  tags.addBookmark({ title: 'Part', level: 2, anchor: 'below' });
  const bytes = tags.finish();
  const file = new TextDecoder('latin1').decode(bytes);
  expect(file).toContain('/Rect [60 721.89 260 741.89]');
  expect(file).toContain(
    '/Contents <FEFF00460075007200740068006500720020219200200064006F0077006E>',
  );
  expect(file.match(/\/Dest \[\d+ 0 R \/XYZ 0 441\.89 0\]/g)).toHaveLength(3);
  expect(file).toContain('/Title <FEFF00540177>');
  expect(file).toContain('/Count -1');
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax');
});
