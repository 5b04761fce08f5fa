import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { PDFDict } from 'pdf-lib';
import { dictionaryAt, entry, has, listAt, streamAt, unpacked, type OpenedPdf } from './opened-pdf.js';

const FILTERS = ['FlateDecode', 'DCTDecode'];
const LONGEST_TEXT_BYTES = 32_767;
const LONGEST_NAME_BYTES = 127;
const LARGEST_NUMBER = 2_147_483_647;
const MOST_OBJECTS = 8_388_607;

/** The file itself, what it must not hold, what its colours mean, and the files within it. */
export function fileFaults(pdf: OpenedPdf): string[] {
  return [
    ...frameFaults(pdf),
    ...streamFaults(pdf),
    ...limitFaults(pdf),
    ...intentFaults(pdf),
    ...actionFaults(pdf),
    ...annotationFaults(pdf),
    ...embeddedFaults(pdf),
    ...['OCProperties', 'Perms', 'Requirements', 'AcroForm', 'AA']
      .filter((key) => has(pdf.catalog, key))
      .map((key) => `6.1.12, 6.4, 6.5.2, 6.9, 6.11 has ${key}`),
  ];
}

function frameFaults({ bytes, trailer }: OpenedPdf): string[] {
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  const identifiers = trailer.ID instanceof PDFArray ? trailer.ID.asArray() : [];
  return [
    ...(/^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/.test(head) ? [] : ['6.1.2 does not begin as a file with bytes']),
    ...(identifiers.length === 2 ? [] : ['6.1.3 has no identifier']),
    ...(trailer.Encrypt === undefined ? [] : ['6.1.3 is encrypted']),
    ...(/%%EOF[\r\n]?$/.test(Buffer.from(bytes.subarray(-8)).toString('latin1'))
      ? []
      : ['6.1.3 goes on after its end']),
  ];
}

function streamFaults(pdf: OpenedPdf): string[] {
  return pdf.streams().flatMap((stream) => {
    const { dict } = stream;
    const filter = entry(dict, 'Filter');
    return [
      ...(entry(dict, 'Length') === stream.contents.length
        ? []
        : ['6.1.7.1 has a stream of another length than it says']),
      ...(['F', 'FFilter', 'FDecodeParms'].some((key) => has(dict, key)) ? ['6.1.7.1 keeps a stream elsewhere'] : []),
      ...(filter === null || FILTERS.includes(String(filter)) ? [] : [`6.1.7.2 packs a stream by ${String(filter)}`]),
    ];
  });
}

function limitFaults(pdf: OpenedPdf): string[] {
  const objects = pdf.objects();
  const faults = objects.flatMap((object) => {
    if (object instanceof PDFString || object instanceof PDFHexString)
      return object.asBytes().length > LONGEST_TEXT_BYTES ? ['6.1.13 has too long a text'] : [];
    if (object instanceof PDFName)
      return Buffer.byteLength(object.decodeText()) > LONGEST_NAME_BYTES ? ['6.1.13 has too long a name'] : [];
    if (object instanceof PDFNumber)
      return Math.abs(object.asNumber()) > LARGEST_NUMBER ? ['6.1.13 has too large a number'] : [];
    return [];
  });
  return [...faults, ...(objects.length > MOST_OBJECTS ? ['6.1.13 has too many objects'] : [])];
}

/** The profile is looked into: its place says that it is one for a screen, in red, green and blue, of a version known then. */
function intentFaults(pdf: OpenedPdf): string[] {
  const intents = listAt(pdf.catalog, 'OutputIntents').filter(
    (intent) => entry(intent as PDFDict, 'S') === 'GTS_PDFA1',
  ); // reason: intents are dictionaries
  const [intent] = intents as PDFDict[]; // reason: the same
  const stream = streamAt(intent, 'DestOutputProfile');
  const profile = unpacked(stream);
  const isProfile =
    profile.length > 128 &&
    profile.readUInt32BE(0) === profile.length &&
    profile.toString('latin1', 36, 40) === 'acsp' &&
    profile.toString('latin1', 12, 20) === 'mntrRGB ' &&
    profile.readUInt8(8) <= 4;
  return [
    ...(intents.length === 1 ? [] : ['6.2.3 does not say what its colours mean']),
    ...(isProfile && entry(stream?.dict, 'N') === 3 ? [] : ['6.2.3 has no profile of red, green and blue']),
    ...(entry(intent, 'OutputConditionIdentifier') === null ? ['6.2.3 does not name its output condition'] : []),
  ];
}

/** Of all that a document can do when somebody clicks, it does one thing: leads to an address. */
function actionFaults(pdf: OpenedPdf): string[] {
  const actions = pdf.dictionaries().filter((dictionary) => entry(dictionary, 'Type') === 'Action');
  return [
    ...actions
      .filter((action) => entry(action, 'S') !== 'URI')
      .map((action) => `6.5.1 does ${String(entry(action, 'S'))}`),
    ...(pdf.dictionaries().some((dictionary) => has(dictionary, 'JS') || has(dictionary, 'JavaScript'))
      ? ['6.5.1 holds a program']
      : []),
  ];
}

const PRINT = 4;
const HIDDEN_FLAGS = 1 | 2 | 32;

function annotationFaults(pdf: OpenedPdf): string[] {
  const annotations = pdf.pages().flatMap((page) => listAt(page.node, 'Annots') as PDFDict[]); // reason: annotations are dictionaries
  return annotations.flatMap((annotation) => {
    const flags = Number(entry(annotation, 'F') ?? 0);
    return [
      ...(entry(annotation, 'Subtype') === 'Link'
        ? []
        : [`6.3.1 has ${String(entry(annotation, 'Subtype'))} on a page`]),
      ...((flags & PRINT) === PRINT && (flags & HIDDEN_FLAGS) === 0 ? [] : ['6.3.2 has a link that is not printed']),
      ...(entry(annotation, 'Contents') === null
        ? ['6.3.3, PDF/UA 7.18.5 has a link that does not say where it leads']
        : []),
    ];
  });
}

/** Of part 3, 6.8. A document of part 2 holds none. */
function embeddedFaults(pdf: OpenedPdf): string[] {
  const files = pdf.dictionaries().filter((dictionary) => has(dictionary, 'EF'));
  const associated = listAt(pdf.catalog, 'AF');
  const named = listAt(dictionaryAt(dictionaryAt(pdf.catalog, 'Names'), 'EmbeddedFiles'), 'Names');
  return files.flatMap((file) => {
    const stream = streamAt(dictionaryAt(file, 'EF'), 'F');
    const size = entry(dictionaryAt(stream?.dict, 'Params'), 'Size');
    return [
      ...(entry(file, 'F') !== null && entry(file, 'UF') === entry(file, 'F') ? [] : ['6.8 has a file without a name']),
      ...(entry(file, 'AFRelationship') === null ? ['6.8 has a file that has to do with nothing'] : []),
      ...(associated.includes(file) ? [] : ['6.8 has a file that the document does not own']),
      ...(named.includes(file) ? [] : ['6.8 has a file that no list names']),
      ...(/^\w+\/[\w.+-]+$/.test(String(entry(stream?.dict, 'Subtype'))) ? [] : ['6.8 has a file of no known sort']),
      ...(has(dictionaryAt(stream?.dict, 'Params'), 'ModDate') ? [] : ['6.8 has a file without a time']),
      ...(size === unpacked(stream).length ? [] : ['6.8 has a file of another size than it says']),
    ];
  });
}
