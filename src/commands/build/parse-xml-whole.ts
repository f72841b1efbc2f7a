import type { Plugin } from 'vite';

const PIECE = 'var INITIAL_CHUNK_SIZE = 64 * 1024;';
const PARSER = /[\\/]read-excel-file[\\/]modules[\\/]xml[\\/]parseXml\.js$/;

/**
 * The package that reads workbooks takes the XML of a sheet in pieces, and halves them for as long as
 * one takes more than 7 ms, down to nothing: on a slow or busy device a sound workbook was called
 * damaged after two minutes. We read in a worker and limit what a file may unfold to, so the XML is
 * taken whole. Throws when the package has another parser than this was written for.
 */
export function parseXmlWhole(): Plugin {
  return {
    name: 'parse-xml-whole',
    enforce: 'pre',
    transform(code, id) {
      if (!PARSER.test(id.split('?')[0] ?? id)) return null;
      if (!code.includes(PIECE))
        throw new Error('read-excel-file takes XML in pieces of another size');
      return { code: code.replace(PIECE, 'var INITIAL_CHUNK_SIZE = Infinity;'), map: null };
    },
  };
}
