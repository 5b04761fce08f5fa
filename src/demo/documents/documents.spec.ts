import { renderPdf } from '../../shared/documents/pdf/render-pdf.js';
import { instantFrom } from '../../shared/time/clock.js';
import { answers, drafts, hearing, type LetterAnswer, type LetterBlock } from '../content/index.js';
import { answerDocument, answerPdf, GREETINGS } from './answer-document.js';
import { draftDocument, outlineOf } from './draft-document.js';
import { pdfOfDocument } from './pdf-of-document.js';

const writtenAt = instantFrom('2018-05-31T08:00:00Z');
const frame = { addressee: 'Helsedirektoratet', writtenAt };
const letters = answers.filter((answer): answer is LetterAnswer => 'letter' in answer);

describe('the files of the demonstration', () => {
  it.each(drafts)('have every section of «$shortTitle» as a heading, in order', (draft) => {
    const { blocks } = draftDocument(draft, hearing);
    const headings = [...blocks].flatMap((block) => (block.kind === 'heading' ? [block] : []));

    expect(headings.map(({ level, text }) => `${String(level)} ${text}`)).toEqual(
      outlineOf(draft).map(({ level, number, title }) => `${String(level)} ${number} ${title}`),
    );
  });

  it.each(drafts)('can be printed: no letter of «$shortTitle» is missing from the font', (draft) => {
    expect(renderPdf(pdfOfDocument(draftDocument(draft, hearing), writtenAt)).missingCharacters).toEqual([]);
  });

  it.each(letters)('hold the whole letter of $body ($key), and end with a greeting', (answer) => {
    const texts = answer.letter.blocks.flatMap(textsOf);

    const word = JSON.stringify(answerDocument(answer, frame));
    const pdf = JSON.stringify(answerPdf(answer, frame));

    for (const text of texts) {
      expect(word).toContain(JSON.stringify(text));
      expect(pdf).toContain(JSON.stringify(text));
    }
    for (const file of [word, pdf])
      expect(GREETINGS.filter((greeting) => file.includes(`"${greeting}"`))).toHaveLength(1);
  });
});

function textsOf(block: LetterBlock): readonly string[] {
  return block.kind === 'list' ? block.items : [block.text];
}
