import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { healthTrusts } from '../../register/reference/health-trusts.js';
import { municipalities } from '../../register/reference/municipalities.js';
import { privateOrganisations } from '../../register/reference/private-organisations.js';
import { countyGovernors } from '../../register/reference/public-bodies.js';
import {
  decisions,
  stances,
  tagKeys,
  type AnswerContent,
  type BodySource,
  type FieldAnswer,
  type LetterAnswer,
  type LetterBlock,
  type Place,
  type PlacementContent,
} from './content.types.js';
import { answers, drafts, hearing, nynorskMunicipalities, questions } from './index.js';

const listFile = resolve(process.cwd(), 'test/samples/register/horingsinstanser-2018-02.txt');
const listed = new Set(
  readFileSync(listFile, 'utf8')
    .split('\n')
    .map((line) => line.trim()),
);

/** Names behind a joint answer that stand in no list: the user council of a trust. */
const otherNames = new Set(['Brukerutvalget ved Universitetssykehuset Nord-Norge', 'Privatperson']);

const names: Record<BodySource | 'userCouncil', ReadonlySet<string>> = {
  list: listed,
  municipality: new Set(municipalities.map((body) => body.name)),
  trust: new Set(healthTrusts.map((body) => body.name)),
  countyGovernor: new Set(countyGovernors.map((body) => body.name)),
  notInvited: new Set(privateOrganisations.map((body) => body.name).filter((name) => !listed.has(name))),
  privatePerson: otherNames,
  userCouncil: otherNames,
};

const letters = answers.filter((answer): answer is LetterAnswer => 'letter' in answer);
const forms = answers.filter((answer): answer is FieldAnswer => 'fields' in answer);
const comments = letters.flatMap((answer) => answer.comments.map((comment) => ({ answer, comment })));
const placements: readonly PlacementContent[] = [
  ...comments.flatMap(({ comment }) => comment.placements),
  ...forms.flatMap((form) => form.fields.filter((field) => 'text' in field)),
];
const places: readonly Place[] = [
  ...placements.map((placement) => placement.place),
  ...forms.flatMap((form) => form.fields.map((field) => field.place)),
];
const sections = new Set(
  drafts.flatMap((draft) =>
    draft.chapters.flatMap((chapter) =>
      [chapter, ...chapter.recommendations].map((section) => `${draft.key} ${section.number}`),
    ),
  ),
);

function textOf(block: LetterBlock): string {
  return block.kind === 'list' ? block.items.join('\n') : block.text;
}

function wordsIn(answer: LetterAnswer): number {
  return answer.letter.blocks.map(textOf).join(' ').split(/\s+/).length;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Empty when the place exists, otherwise what is wrong with it. */
function missing(place: Place): readonly string[] {
  if (place.kind === 'section') {
    const name = `${place.draft} ${place.section}`;
    return sections.has(name) ? [] : [name];
  }
  if (place.kind !== 'question') return [];
  const scope = questions.find((question) => question.key === place.question)?.scope;
  const fits = scope?.kind === 'eachDraft' ? scope.drafts.some((draft) => draft === place.draft) : !place.draft;
  return fits ? [] : [`${place.question} ${place.draft ?? 'without draft'}`];
}

function allowedChoices(place: Place): readonly string[] {
  const question = place.kind === 'question' ? questions.find((each) => each.key === place.question) : undefined;
  if (question?.kind === 'choice') return question.options.map((option) => option.key);
  return question?.kind === 'yesPartlyNoUnsure' ? ['yes', 'partly', 'no', 'unsure'] : [];
}

function sentencesOf(answer: AnswerContent | undefined): readonly string[] {
  if (!answer || !('letter' in answer)) return [];
  return answer.letter.blocks.flatMap((block) => textOf(block).split(/(?<=\.) /));
}

describe('the bodies of the demonstration', () => {
  it('are named as the list or the reference lists name them', () => {
    const unknown = answers
      .flatMap((answer) => [answer, ...(answer.onBehalfOf ?? [])])
      .filter(({ body, bodyFrom }) => !names[bodyFrom].has(body));

    expect(unknown).toEqual([]);
  });

  it('are told apart by municipality number, since two names occur twice', () => {
    const numbers = new Map(municipalities.map((body) => [body.municipalityNumber, body.name]));
    const named = answers.filter((answer) => answer.bodyFrom === 'municipality');

    expect(named.filter((answer) => numbers.get(answer.municipalityNumber ?? '') !== answer.body)).toEqual([]);
    expect(nynorskMunicipalities.filter((body) => numbers.get(body.municipalityNumber) !== body.name)).toEqual([]);
  });

  it('endorse, answer through, copy and replace only what another answer says', () => {
    const answered = new Map(answers.map((answer) => [answer.body, answer]));
    const byKey = new Map(answers.map((answer) => [answer.key, answer]));

    for (const answer of answers) {
      if (answer.channel === 'endorses') expect(answered.has(answer.endorses)).toBe(true);
      if (answer.channel === 'answersThrough') expect(answered.has(answer.answersThrough)).toBe(true);
      if (answer.replaces) expect(byKey.get(answer.replaces)?.body).toBe(answer.body);
      if (answer.followUpOn) expect(byKey.get(answer.followUpOn)?.preliminary).toBe(true);
    }
    expect(byKey.size).toBe(answers.length);
  });
});

describe('the answers', () => {
  it('are of every kind that a real hearing gets', () => {
    expect(answers.length).toBeGreaterThanOrEqual(24);
    expect(new Set(answers.map((answer) => answer.channel))).toEqual(
      new Set(['fields', 'pdf', 'docx', 'noRemarks', 'endorses', 'answersThrough']),
    );
    expect(new Set(letters.map((answer) => answer.language))).toEqual(new Set(['nb', 'nn', 'mixed']));
    expect(letters.filter((answer) => answer.onBehalfOf)).not.toEqual([]);
    expect(letters.filter((answer) => answer.nearCopyOf).length).toBe(2);
    expect(letters.filter((answer) => answer.replaces).length).toBe(1);
  });

  it('come between the letter and June, and are late after the deadline unless they were announced', () => {
    const deadline = hearing.schedule.kind === 'fixed' ? hearing.schedule.deadline : '';

    expect(answers.filter(({ submittedOn }) => submittedOn < '2018-02-20' || submittedOn > '2018-06-30')).toEqual([]);
    for (const answer of answers) {
      expect([answer.key, answer.late === true]).toEqual([
        answer.key,
        answer.submittedOn > deadline && !answer.followUpOn,
      ]);
    }
    expect(answers.filter((answer) => answer.late).map((answer) => answer.submittedOn)).toContain('2018-06-04');
    expect(answers.filter((answer) => answer.late).length).toBeGreaterThanOrEqual(2);
  });

  it('are letters of 150 to 900 words', () => {
    const lengths = letters.map((answer) => [answer.key, wordsIn(answer)] as const);

    expect(lengths.filter(([, words]) => words < 150 || words > 900)).toEqual([]);
  });

  it('nearly copy the template: most sentences are the same, but not all', () => {
    for (const copy of letters.filter((answer) => answer.nearCopyOf)) {
      const original = new Set(sentencesOf(answers.find((answer) => answer.key === copy.nearCopyOf)));
      const shared = sentencesOf(copy).filter((sentence) => original.has(sentence)).length;

      expect(shared).toBeGreaterThanOrEqual(sentencesOf(copy).length / 2);
      expect(shared).toBeLessThan(sentencesOf(copy).length);
    }
  });

  it('choose only what a question offers', () => {
    const wrong = forms
      .flatMap((form) => form.fields)
      .filter((field) => field.choice && !allowedChoices(field.place).includes(field.choice));

    expect(wrong).toEqual([]);
  });

  it('come from invented persons at reserved addresses', () => {
    expect(answers.map((answer) => answer.sentBy.email).filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('the comments', () => {
  it('quote words that stand exactly once in one block of the letter', () => {
    const wrong = comments.filter(({ answer, comment }) => {
      const counts = answer.letter.blocks.map((block) => occurrences(textOf(block), comment.quote));
      return counts.reduce((sum, count) => sum + count, 0) !== 1;
    });

    expect(wrong.map(({ answer, comment }) => `${answer.key}: ${comment.quote}`)).toEqual([]);
  });

  it('do not claim the same words twice', () => {
    for (const answer of letters) {
      const text = answer.letter.blocks.map(textOf).join('\n');
      const ranges = answer.comments
        .map(({ quote }) => ({ from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }))
        .sort((one, other) => one.from - other.from);

      expect(ranges.filter((range, index) => range.from < (ranges[index - 1]?.to ?? 0))).toEqual([]);
    }
  });

  it('are placed in sections and questions that exist', () => {
    expect(places.flatMap(missing)).toEqual([]);
  });

  it('mean one thing in one draft and another in the next', () => {
    const differing = comments.filter(
      ({ comment }) => new Set(comment.placements.map(({ stance }) => stance)).size > 1,
    );
    const inThree = comments.filter(({ comment }) => comment.placements.length >= 3);

    expect(differing.length).toBeGreaterThanOrEqual(5);
    expect(inThree.length).toBeGreaterThanOrEqual(2);
  });

  it('use every stance, every decision and every tag', () => {
    expect(new Set(placements.map((placement) => placement.stance))).toEqual(new Set(stances));
    expect(new Set(placements.map((placement) => placement.assessment.decision))).toEqual(new Set(decisions));
    expect(new Set(placements.flatMap((placement) => placement.tags))).toEqual(new Set(tagKeys));
  });

  it('get a reason for every decision', () => {
    expect(placements.filter((placement) => !placement.assessment.reason.endsWith('.'))).toEqual([]);
  });
});
