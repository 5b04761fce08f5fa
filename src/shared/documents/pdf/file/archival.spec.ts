import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { createHash } from 'node:crypto';
import { archivalFaults } from '../../../../../test/support/pdfa/archival-faults.js';
import { filesIn } from '../../../../../test/support/pdfa/files-in-pdf.js';
import { everything } from '../../../../../test/support/pdfa/pdf-of-everything.js';
import { renamed, spoilt, withoutKey, withoutKeyOf } from '../../../../../test/support/pdfa/spoilt-pdf.js';
import { withQpdf } from '../../../../../test/support/qpdf.js';
import type { PdfArchival } from '../pdf-content.js';
import { renderPdf } from '../render-pdf.js';

const FILE = {
  name: 'høringssvar.json',
  mediaType: 'application/json',
  description: 'Svaret slik det ble forseglet',
  text: '{"form":"Čáhppes"}',
};

type Spoil = (document: PDFDocument) => void;

/** Changes each dictionary that has such an entry. */
function changed(sort: readonly [key: string, value: string], change: (dictionary: PDFDict) => void): Spoil {
  return (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      const dictionary = object instanceof PDFRawStream ? object.dict : object;
      if (dictionary instanceof PDFDict && dictionary.get(PDFName.of(sort[0])) === PDFName.of(sort[1]))
        change(dictionary);
    }
  };
}

/** Gives the document other metadata: what it says of itself, with one thing said otherwise. */
function saying(from: string, to: string): Spoil {
  return (document) => {
    const ref = document.catalog.get(PDFName.of('Metadata'));
    const stream = document.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) return;
    const text = Buffer.from(stream.contents).toString('utf8').replace(from, to);
    const metadata = document.context.stream(Buffer.from(text, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata));
  };
}

/** Draws something more on the first page. */
function drawing(operators: string): Spoil {
  return (document) => {
    const { node } = document.getPage(0);
    const more = document.context.register(document.context.stream(operators));
    const contents = node.get(PDFName.of('Contents'));
    if (contents) node.set(PDFName.of('Contents'), document.context.obj([contents, more]));
  };
}

function openingWith(action: Record<string, string>): Spoil {
  return (document) => {
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ Type: 'Action', ...action }));
  };
}

const without = (type: string, key: string): Spoil => withoutKeyOf(['Type', type], key);
const numbered = (dictionary: PDFDict, key: string, value: number): void => {
  dictionary.set(PDFName.of(key), PDFNumber.of(value));
};

async function kept(archival: PdfArchival): Promise<Uint8Array> {
  return renderPdf({ ...(await everything()), archival }).bytes;
}

describe('A document that is to be kept', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await kept({ files: [FILE] });
  });

  it('is what PDF/A-3a asks for when a file travels in it', async () => {
    expect(await archivalFaults(bytes)).toEqual([]);
  });

  it('is what PDF/A-2a asks for when none does', async () => {
    expect(await archivalFaults(await kept({ files: [] }))).toEqual([]);
  });

  it('is that also when somebody has saved it anew without changing it', async () => {
    expect(await archivalFaults(await spoilt(bytes, () => undefined))).toEqual([]);
  });

  it('gives its file back, byte for byte', async () => {
    const [file] = await filesIn(bytes);

    expect(file?.name).toBe('høringssvar.json');
    expect(file?.content.toString('utf8')).toBe('{"form":"Čáhppes"}');
  });

  it('is the same bytes when it is drawn again', async () => {
    expect(digestOf(await kept({ files: [FILE] }))).toBe(digestOf(bytes));
  });

  withQpdf('is found whole by qpdf', async (check) => {
    expect(await check(bytes)).toContain('No syntax or stream encoding errors found');
  });

  it('costs an ordinary document nothing: it is drawn as before', async () => {
    const ordinary = Buffer.from(renderPdf(await everything()).bytes).toString('latin1');

    expect(ordinary).not.toMatch(/OutputIntent|pdfaid/);
  });

  it.each<[string, Spoil, string]>([
    ['its metadata', withoutKey('Metadata'), '6.6.2.1 has no metadata'],
    [
      'saying which standard it follows',
      saying('<pdfaid:part>3', '<pdfaid:part>1'),
      '6.6.4 does not say that it is PDF/A-3a',
    ],
    ['saying at which level', saying('conformance>A', 'conformance>B'), '6.6.4 does not say that it is PDF/A-3a'],
    [
      'its title in the metadata',
      saying('Høring om', 'Noe om'),
      '6.6.3 says another Title in its information than in its metadata',
    ],
    [
      'its time in the metadata',
      saying('CreateDate>2018', 'CreateDate>2019'),
      '6.6.3 says another CreationDate in its information than in its metadata',
    ],
    [
      'an explanation of what it says',
      saying(
        '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/',
        '<pdfaSchema:namespaceURI>http://elsewhere.example/',
      ),
      '6.6.2.3.1 says something that it does not explain: http://www.aiim.org/pdfua/ns/id/',
    ],
    ['its output intent', withoutKey('OutputIntents'), '6.2.3 does not say what its colours mean'],
    [
      'the profile of its colours',
      without('OutputIntent', 'DestOutputProfile'),
      '6.2.3 has no profile of red, green and blue',
    ],
    [
      'its fonts within',
      withoutKeyOf(['Type', 'FontDescriptor'], 'FontFile2'),
      '6.2.11.4.1 HOERIN+SourceSans3-Regular is not in the file',
    ],
    [
      'a way from characters to shapes',
      withoutKeyOf(['Subtype', 'CIDFontType2'], 'CIDToGIDMap'),
      '6.2.11.3.2 HOERIN+SourceSans3-Regular does not lead from characters to shapes',
    ],
    ['its tag tree', withoutKey('StructTreeRoot'), '6.7.3 has no tag tree'],
    ['the mark that it is tagged', withoutKey('MarkInfo'), '6.7.2 does not say that it is tagged'],
    ['its language', withoutKey('Lang'), '6.7.4 does not say its language'],
    ['the words of its picture', withoutKeyOf(['S', 'Figure'], 'Alt'), '6.7.5 has a picture without words'],
    [
      'the owners of its marks',
      without('StructTreeRoot', 'ParentTree'),
      '6.7.3 has a mark on page 1 that belongs to no node: 0',
    ],
    [
      'the order of its links',
      without('Page', 'Tabs'),
      'PDF/UA 7.18.3 has a page whose links are not met in the order of reading',
    ],
    [
      'printing its links',
      changed(['Subtype', 'Link'], (link) => {
        numbered(link, 'F', 2);
      }),
      '6.3.2 has a link that is not printed',
    ],
    [
      'saying where its links lead',
      withoutKeyOf(['Subtype', 'Link'], 'Contents'),
      '6.3.3, PDF/UA 7.18.5 has a link that does not say where it leads',
    ],
    ['owning its file', withoutKey('AF'), '6.8 has a file that the document does not own'],
    ['naming its file', without('Filespec', 'UF'), '6.8 has a file without a name'],
    [
      'what its file has to do with it',
      without('Filespec', 'AFRelationship'),
      '6.8 has a file that has to do with nothing',
    ],
    ['a list of its files', withoutKey('Names'), '6.8 has a file that no list names'],
  ])('is found wanting without %s', async (_what, spoil, fault) => {
    expect(await archivalFaults(await spoilt(bytes, spoil))).toContain(fault);
  });

  it.each<[string, Spoil, string]>([
    ['a program that runs when it is opened', openingWith({ S: 'JavaScript', JS: 'app' }), '6.5.1 holds a program'],
    ['a way to another program', openingWith({ S: 'Launch' }), '6.5.1 does Launch'],
    ['a colour of print', drawing('0 0 0 1 k'), '6.2.4.3 draws in a colour that nothing explains: k'],
    ['an operator that nobody knows', drawing('1 0 zz'), '6.2.2 draws with something unknown: zz'],
    [
      'a font that the page does not have',
      drawing('/F9 11 Tf'),
      '6.2.2 draws with Font F9, which the page does not have',
    ],
    [
      'a character without a shape',
      drawing('BT /F1 11 Tf <0000> Tj ET'),
      '6.2.11.8 HOERIN+SourceSans3-Regular draws what has no shape: 0',
    ],
    [
      'another width than the shape has',
      changed(['Subtype', 'CIDFontType2'], (font) => {
        font.delete(PDFName.of('W'));
      }),
      '6.2.11.5 HOERIN+SourceSans3-Regular says another width than the shape has: 49',
    ],
    [
      'text that cannot be copied out',
      withoutKeyOf(['Subtype', 'Type0'], 'ToUnicode'),
      '6.2.11.7.2 HOERIN+SourceSans3-Regular draws what cannot be read: 49',
    ],
    [
      'a picture that is seen through',
      changed(['Subtype', 'Image'], (image) => {
        numbered(image, 'SMask', 1);
      }),
      '6.2.10 has something that is seen through',
    ],
    [
      'a note on a page',
      changed(['Subtype', 'Link'], (link) => {
        link.set(PDFName.of('Subtype'), PDFName.of('Text'));
      }),
      '6.3.1 has Text on a page',
    ],
    ['a node of its own sort', renamed('Caption', 'Overskrift'), '6.7.3.4 has a node of an unknown sort: Overskrift'],
    [
      'a form',
      (document) => {
        document.catalog.set(PDFName.of('AcroForm'), document.context.obj({}));
      },
      '6.1.12, 6.4, 6.5.2, 6.9, 6.11 has AcroForm',
    ],
    [
      'a text that is too long',
      (document) => {
        document.catalog.set(PDFName.of('Note'), PDFString.of('a'.repeat(40_000)));
      },
      '6.1.13 has too long a text',
    ],
    [
      'another title beside the first',
      (document) => {
        document.setTitle('Noe annet');
      },
      '6.6.3 says another Title in its information than in its metadata',
    ],
    [
      'a file whose size is another',
      changed(['Type', 'EmbeddedFile'], (file) => {
        file.set(PDFName.of('Params'), file.context.obj({ Size: 1, ModDate: PDFHexString.fromText('D:2018') }));
      }),
      '6.8 has a file of another size than it says',
    ],
  ])('is found wanting with %s', async (_what, spoil, fault) => {
    expect(await archivalFaults(await spoilt(bytes, spoil))).toContain(fault);
  });

  it('is found wanting when something follows it, and when it begins as a text', async () => {
    const more = Buffer.concat([bytes, Buffer.from('hei')]);
    const asText = Buffer.from(bytes);
    asText.write('abcd', 10, 'latin1');

    expect(await archivalFaults(more)).toContain('6.1.3 goes on after its end');
    expect(await archivalFaults(asText)).toContain('6.1.2 does not begin as a file with bytes');
  });
});

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
