import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { PublishedHearingFile } from '../../published/published-answer.js';
import { answerArchive } from './answer-archive.js';
import { publishedAnswerWords } from './published-answers.words.js';

const WORDS = publishedAnswerWords.nb;

function file(body: string, filename: string, open: () => Promise<Readable>): PublishedHearingFile {
  const said = { fileId: filename, filename, mediaType: 'text/plain', sizeBytes: 4, sha256: 'a'.repeat(64) };
  return {
    file: { ...said, isRedacted: false, notShown: null },
    open,
    responseId: body,
    body,
    receivedOn: CalendarDay.of('2018-05-02'),
  };
}

const holding = (words: string) => () => Promise.resolve(Readable.from([Buffer.from(words)]));

/** What stands in an archive, by name. */
async function unpacked(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const archive = await promisify<Buffer, object, ZipFile | undefined>(fromBuffer)(bytes, { lazyEntries: true });
  if (!archive) throw new Error('The archive cannot be opened');
  const found = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    archive.on('error', reject).on('end', resolve);
    archive.on('entry', (entry: Entry) => {
      archive.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else
          buffer(stream)
            .then((content) => {
              found.set(entry.fileName, content.toString('utf8'));
              archive.readEntry();
            })
            .catch(reject);
      });
    });
    archive.readEntry();
  });
  return found;
}

describe('the archive of all answers', () => {
  test('holds every file under a name that any system takes, and a list of them with sender and checksum', async () => {
    const files = [
      file('Ås kommune', '../Høringssvar «endelig».docx', holding('svar')),
      file('=Formel AS', 'uten-endelse', holding('mer!')),
    ];
    const found = await unpacked(await buffer(answerArchive(files, WORDS)));

    expect([...found.keys()]).toEqual([
      '001-as-kommune-horingssvar-endelig.docx',
      '002-formel-as-uten-endelse',
      'innhold.csv',
    ]);
    expect(found.get('001-as-kommune-horingssvar-endelig.docx')).toBe('svar');
    const list = found.get('innhold.csv') ?? '';
    expect(list).toContain(
      `"001-as-kommune-horingssvar-endelig.docx";"Ås kommune";"2018-05-02";"4";"${'a'.repeat(64)}"`,
    );
    expect(list).toContain(`"'=Formel AS"`);
  });

  test('has one file open at a time', async () => {
    let open = 0;
    let most = 0;
    const counted = async (): Promise<Readable> => {
      open += 1;
      most = Math.max(most, open);
      const stream = await holding('svar')();
      stream.once('close', () => (open -= 1));
      return stream;
    };
    await buffer(
      answerArchive(
        [...Array(20).keys()].map((n) => file('Instans', `${String(n)}.txt`, counted)),
        WORDS,
      ),
    );

    expect([most, open]).toEqual([1, 0]);
  });

  test('names a file that could not be read, and comes with the others all the same', async () => {
    const broken = (): Promise<Readable> => Promise.reject(new Error('The scanner has not answered'));
    const files = [file('Instans A', 'a.txt', broken), file('Instans B', 'b.txt', holding('svar'))];
    const found = await unpacked(await buffer(answerArchive(files, WORDS)));

    expect([...found.keys()]).toEqual(['002-instans-b-b.txt', 'innhold.csv']);
    expect(found.get('innhold.csv')).toMatch(/"001-instans-a-a\.txt";.*"Kunne ikke hentes da filen ble laget\."/);
  });

  test('breaks off when a file does, so that half an archive never looks whole', async () => {
    const breaking = (): Promise<Readable> =>
      Promise.resolve(
        Readable.from(
          (function* () {
            yield Buffer.from('halv');
            throw new Error('The disk is gone');
          })(),
        ),
      );

    await expect(buffer(answerArchive([file('Instans', 'a.txt', breaking)], WORDS))).rejects.toThrow('disk is gone');
  });
});
