import { zlibSync } from 'fflate';

import { must } from '../../domain/shared/must.ts';

/**
 * Writes a file of jsPDF anew with its small objects gathered into compressed streams. The tags of
 * a report are tens of thousands of them and make up most of its size otherwise. It reads jsPDF's
 * own output and nothing else: no other file is so regular.
 */
export function packObjects(file: Uint8Array, facts: PackedFacts): Uint8Array<ArrayBuffer> {
  const found = readObjects(file);
  const objects = found.map((object) =>
    object.id === found.length - 1 ? { ...object, isStream: false, body: facts.info } : object,
  );
  const writer = createWriter();
  writer.write(HEADER);
  const entries: Entry[] = [];
  for (const { id, body, isStream } of objects) {
    if (!isStream) continue;
    entries.push({ id, kind: 1, at: writer.size(), place: 0 });
    writer.write(toBytes(`${id} 0 obj\n`));
    writer.write(body);
    writer.write(toBytes('\nendobj\n'));
  }
  let next = found.length + 1;
  const small = objects.filter(({ isStream }) => !isStream);
  for (let start = 0; start < small.length; start += OBJECTS_IN_A_STREAM) {
    const group = small.slice(start, start + OBJECTS_IN_A_STREAM);
    entries.push({ id: next, kind: 1, at: writer.size(), place: 0 });
    for (const [place, { id }] of group.entries()) entries.push({ id, kind: 2, at: next, place });
    writeStream(writer, next, joinGroup(group));
    next += 1;
  }
  const tableAt = writer.size();
  entries.push({ id: next, kind: 1, at: tableAt, place: 0 });
  const size = next + 1;
  const kept = `/Type /XRef /W [1 4 2] /Size ${size} /Root ${found.length} 0 R /Info ${found.length - 1} 0 R /ID [<${facts.fileId}> <${facts.fileId}>]`;
  writeStream(writer, next, { kept, content: formatTable(entries, size) });
  writer.write(toBytes(`startxref\n${tableAt}\n%%EOF\n`));
  return writer.join();
}

export type PackedFacts = {
  /** The dictionary of what the document says of itself, which jsPDF writes in Latin letters only. */
  readonly info: Uint8Array;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
};

/** The line of letters beyond ASCII says that the file is not text. */
const HEADER = Uint8Array.of(...toBytes('%PDF-1.7\n%'), 0xba, 0xdf, 0xac, 0xe0, 0x0a);

/** A reader unpacks all of a stream to get at one object. */
const OBJECTS_IN_A_STREAM = 400;

type PdfObject = { readonly id: number; readonly body: Uint8Array; readonly isStream: boolean };

/** Where an object is: in the file from a byte on, or in a stream at a place. */
type Entry = {
  readonly id: number;
  readonly kind: 1 | 2;
  readonly at: number;
  readonly place: number;
};

/** All objects in the order of their numbers, by the table at the end of the file. */
function readObjects(file: Uint8Array): readonly PdfObject[] {
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(toText(file.subarray(-64)))?.[1]);
  const table = toText(file.subarray(tableAt));
  const count = Number(must(/^xref\n0 (\d+)\n/.exec(table)?.[1], 'the size of the table'));
  const offsets = Array.from(table.matchAll(/^(\d{10}) \d{5} n /gm), ([, at]) => Number(at));
  if (offsets.length !== count - 1 || offsets.includes(0)) {
    throw new Error('jsPDF left an object unwritten');
  }
  const ends = [...offsets, tableAt].sort((one, other) => one - other);
  const endByStart = new Map(ends.map((start, place) => [start, ends[place + 1] ?? tableAt]));
  return offsets.map((start, index) => {
    const id = index + 1;
    const whole = file.subarray(start, endByStart.get(start));
    const head = toBytes(`${id} 0 obj\n`).length;
    const end = whole.length - END.length;
    if (toText(whole.subarray(end)) !== END) throw new Error(`Object ${id} has no end`);
    const body = whole.subarray(head, end);
    return { id, body, isStream: toText(body.subarray(-9)) === 'endstream' };
  });
}

const END = '\nendobj\n';

/** The numbers and places of the objects, and then the objects. */
function joinGroup(group: readonly PdfObject[]): Packed {
  let at = 0;
  const index = group.map(({ id, body }) => {
    const entry = `${id} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const head = toBytes(`${index.join(' ')}\n`);
  const content = new Uint8Array(head.length + at);
  content.set(head);
  let place = head.length;
  for (const { body } of group) {
    content.set(body, place);
    content[place + body.length] = 0x0a;
    place += body.length + 1;
  }
  return { kept: `/Type /ObjStm /N ${group.length} /First ${head.length}`, content };
}

type Packed = { readonly kept: string; readonly content: Uint8Array };

function writeStream(writer: Writer, id: number, { kept, content }: Packed): void {
  const packed = zlibSync(content, { level: 9 });
  writer.write(
    toBytes(`${id} 0 obj\n<<${kept} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`),
  );
  writer.write(packed);
  writer.write(toBytes('\nendstream\nendobj\n'));
}

function formatTable(entries: readonly Entry[], size: number): Uint8Array {
  const table = new Uint8Array(size * 7);
  const view = new DataView(table.buffer);
  // The first is the head of the free ones, of which there are no others.
  view.setUint16(5, 0xffff);
  for (const { id, kind, at, place } of entries) {
    view.setUint8(id * 7, kind);
    view.setUint32(id * 7 + 1, at);
    view.setUint16(id * 7 + 5, place);
  }
  return table;
}

type Writer = {
  readonly write: (bytes: Uint8Array) => void;
  readonly size: () => number;
  readonly join: () => Uint8Array<ArrayBuffer>;
};

function createWriter(): Writer {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    write: (bytes) => {
      parts.push(bytes);
      size += bytes.length;
    },
    size: () => size,
    join: () => {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

/** One character for each byte. */
function toText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
