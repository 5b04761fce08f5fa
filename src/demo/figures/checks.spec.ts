import { answers } from '../content/index.js';
import { atLeast, equal } from './check.js';
import { checksOf, type DemonstrationFigures } from './checks.js';
import { contentFigures } from './content-figures.js';

const content = contentFigures(answers);

describe('the checks of the demonstration', () => {
  it('all hold when every figure is what the list and the content say', () => {
    expect(checksOf(asItShouldBe(), content).filter((check) => !check.ok)).toEqual([]);
  });

  it.each<[string, Partial<DemonstrationFigures>]>([
    ['a letter too few', { letters: { ...asItShouldBe().letters, received: 547 } }],
    ['a letter that is not the stored one', { letters: { ...asItShouldBe().letters, asStored: 547 } }],
    ['a body that is missing from the summary', { summary: { ...asItShouldBe().summary, differentBodies: 549 } }],
    ['a comment that is placed nowhere', { summary: { ...asItShouldBe().summary, unplaced: 1 } }],
    ['a placement that is not decided', { summary: { ...asItShouldBe().summary, undecided: 1 } }],
    ['a character that nobody has handled', { summary: { ...asItShouldBe().summary, unhandledCharacters: 1 } }],
    ['a group that is reached through nobody', { reachedThrough: {} }],
    [
      'a receipt that was not handed over',
      { answers: { ...asItShouldBe().answers, receipts: { queued: 90, accepted: 89 } } },
    ],
  ])('fail for %s', (_, wrong) => {
    expect(checksOf({ ...asItShouldBe(), ...wrong }, content).some((check) => !check.ok)).toBe(true);
  });

  it('say what was expected and what was found', () => {
    expect(equal('invited', 547, 548)).toEqual({ name: 'invited', expected: 548, found: 547, ok: false });
    expect(atLeast('answers', 20, 20)).toEqual({ name: 'answers', expected: 'at least 20', found: 20, ok: true });
    expect(atLeast('answers', 19, 20).ok).toBe(false);
  });
});

describe('what the content says must come of it', () => {
  it('leaves out what was replaced, and counts a decision that follows up with the answer it completes', () => {
    const bodies = new Set(answers.map(({ body, municipalityNumber }) => `${body} ${municipalityNumber ?? ''}`));

    expect(content.answers).toBe(answers.length);
    expect(content.counting).toBe(bodies.size);
    expect(content.placements).toBeGreaterThan(content.comments);
  });
});

function asItShouldBe(): DemonstrationFigures {
  return {
    register: { associations: 4 },
    hearing: { drafts: 3, outlinesRead: 3, questions: 7 },
    recipients: {
      invited: 548,
      organisations: 158,
      members: { 'Landets kommuner': 357, 'Landets helseforetak': 22, 'Landets fylkesmenn': 10 },
      groups: 1,
    },
    reachedThrough: {
      'Landets fylkesleger': 'Landets fylkesmenn',
      'Landets frisklivssentraler': 'Landets kommuner',
    },
    letters: {
      received: 548,
      recipients: 548,
      twice: 0,
      filenames: 548,
      asStored: 548,
      withAnswerAddress: 548,
      others: 90,
    },
    answers: {
      versions: content.answers,
      bodies: content.counting,
      byKind: { answersThrough: 3, attachmentOnly: 13, endorses: 3, withRemarks: 21, withoutRemarks: 4 },
      byChannel: { email: 2, portal: 44 },
      late: content.late,
      uninvited: 2,
      files: content.letters,
      fields: 64,
      receipts: { queued: 90, accepted: 90 },
    },
    summary: {
      comments: content.comments,
      placements: content.placements,
      placementsByPart: { hearing: content.placements - 1, draft: 1 },
      unplaced: 0,
      undecided: 0,
      setAside: 369,
      characters: 33241,
      unhandledCharacters: 0,
      bodies: 550,
      differentBodies: 550,
      answered: 43,
      privatePersons: 1,
      docxBytes: 58_300,
      xlsxBytes: 69_532,
    },
  };
}
