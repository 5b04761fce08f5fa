import { answerSheetOf } from '../../response/answer-sheet.js';
import { outlineOf } from '../../../test/support/response/random-outline.js';
import { compose, joinPassages, type SaidAtPlace } from './composed-answer.js';

const OUTLINE = outlineOf({
  drafts: [
    { title: 'Barn og unge', sections: ['Henvisning', 'Utredning'] },
    { title: 'Voksne', sections: ['Henvisning'] },
  ],
  questions: [{ text: 'Er fristene riktige?', kind: 'yesPartlyNoUnsure', scope: 'eachDraft', at: 0, options: [] }],
});
const PARTS = answerSheetOf(OUTLINE);
const PLACES = PARTS.flatMap((part) => part.fields).map(({ place }) => place);

const passage = (id: string, text: string, version = 1): { id: string; text: string; version: number } => ({
  id,
  text,
  version,
});

describe('the umbrella’s answer, made from its passages', () => {
  it('has each passage where it is said to stand, and nothing else but blank lines between', () => {
    const { text, stretches } = joinPassages([
      passage('a', 'Vi støtter forslaget.\r\nMen fristen er kort. '),
      passage('b', '   '),
      passage('c', 'Norsk forening for rusmedisin ønsker anmerket 😀 at …', 4),
    ]);

    expect(stretches.map(({ passageId, passageVersion }) => [passageId, passageVersion])).toEqual([
      ['a', 1],
      ['c', 4],
    ]);
    for (const stretch of stretches) expect(text.slice(stretch.start, stretch.end)).toBe(stretch.text);
    const between = stretches.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
    expect(between).toBe('\n\n');
  });

  it('is one answer with everything in the order of the form, when the hearing asks for one', () => {
    const said: SaidAtPlace[] = PLACES.map((place) => ({
      place,
      passages: [passage(place, `Om ${place}`)],
      choice: null,
    }));

    const { answers, elsewhere } = compose([...said].reverse(), { parts: PARTS, isSeparate: false });

    expect(answers).toHaveLength(1);
    expect(answers[0]?.fields.map(({ field }) => field.place)).toEqual(PLACES);
    expect(elsewhere).toEqual([]);
  });

  it('is one answer for each draft and one for the hearing as a whole, when drafts are answered one by one', () => {
    const said: SaidAtPlace[] = PLACES.map((place) => ({
      place,
      passages: [passage(place, `Om ${place}`)],
      choice: null,
    }));

    const { answers } = compose(said, { parts: PARTS, isSeparate: true });

    expect(answers.map(({ draftId }) => draftId)).toEqual([null, ...OUTLINE.drafts.map(({ draft }) => draft.id)]);
    expect(answers.flatMap(({ fields }) => fields.map(({ field }) => field.place))).toEqual(PLACES);
    for (const { draftId, fields } of answers)
      expect(fields.every(({ field }) => field.draftId === draftId)).toBe(true);
  });

  it('carries a choice without a text, and leaves out places where nothing is said', () => {
    const [place = ''] = PLACES.filter((key) => key.startsWith('question'));

    const { answers } = compose(
      [
        { place, passages: [], choice: 'partly' },
        { place: 'consultation', passages: [], choice: null },
      ],
      { parts: PARTS, isSeparate: false },
    );

    expect(answers[0]?.fields.map(({ text, choice }) => [text, choice])).toEqual([['', 'partly']]);
  });

  it('names what stands where the outer hearing no longer asks, instead of sending it somewhere else', () => {
    const gone = {
      place: 'section:00000000-0000-7000-8000-000000000000',
      passages: [passage('x', 'Om et fjernet kapittel')],
      choice: null,
    };

    const { answers, elsewhere } = compose([gone], { parts: PARTS, isSeparate: false });

    expect(answers[0]?.fields).toEqual([]);
    expect(elsewhere).toEqual([gone]);
  });
});
