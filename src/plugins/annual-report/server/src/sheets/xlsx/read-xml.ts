import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SHEET_LIMITS } from '../sheet';
import type { Archive } from './archive';
import { SheetRefusal } from './refusal';

/** An element of a part, by its local name; attributes likewise, those of other vocabularies left out. */
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string> };

export type XmlHandler = {
  /** @param path names of the elements around it, from the root */
  open: (element: XmlElement, path: readonly string[]) => void;
  text?: (text: string, path: readonly string[]) => void;
  /** @param path as when it was opened */
  close?: (name: string, path: readonly string[]) => void;
};

/** Vocabularies of a workbook: what Excel writes, what it writes as "Strict Open XML", and none. */
const VOCABULARIES = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

const REFERENCES = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Stands for an element of another vocabulary, which no handler knows. */
const FOREIGN = '';

const attributesOf = (tag: SaxesTagNS): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === '') attributes.set(local, value);
    else if (REFERENCES.has(uri)) attributes.set(`r:${local}`, value);
  }
  return attributes;
};

/** What all parts of one workbook hold together. */
export type XmlCount = { tags: number; attributes: number };

export const createXmlCount = (): XmlCount => ({ tags: 0, attributes: 0 });

const refuseAsTooMuch = (): never => {
  throw new SheetRefusal('sheet-expands');
};

const createParser = ({ count, handler }: { count: XmlCount; handler: XmlHandler }) => {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let ofTag = 0;
  const text = (given: string): void => handler.text?.(given, path);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new SheetRefusal('sheet-broken');
  });
  parser.on('opentagstart', () => {
    ofTag = 0;
    count.tags += 1;
    if (count.tags > SHEET_LIMITS.tags || path.length >= SHEET_LIMITS.depth) refuseAsTooMuch();
  });
  parser.on('attribute', () => {
    ofTag += 1;
    count.attributes += 1;
    if (ofTag > SHEET_LIMITS.attributesOfTag || count.attributes > SHEET_LIMITS.attributes)
      refuseAsTooMuch();
  });
  parser.on('opentag', (tag) => {
    const name = VOCABULARIES.has(tag.uri) ? tag.local : FOREIGN;
    handler.open({ name, attributes: attributesOf(tag) }, path);
    path.push(name);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const name = path.pop() ?? FOREIGN;
    handler.close?.(name, path);
  });
  return parser;
};

/**
 * Reads a part of a workbook while it is unpacked and keeps nothing of it: a handler takes what it needs. A
 * document that defines entities, elements too many or too deep, and too many attributes end it.
 * @throws SheetRefusal, or Error for what is no XML
 */
export async function readXml({
  archive,
  part,
  count,
  handler,
}: {
  archive: Archive;
  part: string;
  count: XmlCount;
  handler: XmlHandler;
}): Promise<void> {
  const parser = createParser({ count, handler });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of archive.open(part)) {
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder.decode()).close();
}
