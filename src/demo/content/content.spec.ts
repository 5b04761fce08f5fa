import { medicalAssociations } from '../../register/reference/medical-association.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { draftKeys, questionKeys, tagKeys } from './content.types.js';
import {
  codebook,
  drafts,
  hearing,
  hosts,
  letterBlocks,
  letterFields,
  letterProse,
  openHearing,
  questions,
  summaryText,
} from './index.js';

const sections = new Set(
  drafts.flatMap((draft) =>
    draft.chapters.flatMap((chapter) =>
      [chapter, ...chapter.recommendations].map((section) => `${draft.key} ${section.number}`),
    ),
  ),
);

describe('the hearing', () => {
  it('has drafts of five to eight chapters, with two to four recommendations each, numbered in order', () => {
    expect(drafts.map((draft) => draft.key)).toEqual(draftKeys);
    for (const { chapters } of drafts) {
      expect(chapters.length).toBeGreaterThanOrEqual(5);
      expect(chapters.length).toBeLessThanOrEqual(8);
      chapters.forEach((chapter, index) => {
        expect(chapter.number).toBe(String(index + 1));
        expect([2, 3, 4]).toContain(chapter.recommendations.length);
        expect(chapter.recommendations.map((each) => each.number)).toEqual(
          chapter.recommendations.map((_, place) => `${chapter.number}.${String(place + 1)}`),
        );
      });
    }
  });

  it('asks questions of every kind and scope, about sections that exist', () => {
    const scopes = questions.map((question) => question.scope);

    expect(questions.map((question) => question.key)).toEqual(questionKeys);
    expect(new Set(questions.map((question) => question.kind)).size).toBe(3);
    expect(new Set(scopes.map((scope) => scope.kind)).size).toBe(4);
    expect(
      scopes.filter((scope) => scope.kind === 'section' && !sections.has(`${scope.draft} ${scope.section}`)),
    ).toEqual([]);
  });

  it('is told in five sentences and has a case number of its year', () => {
    for (const each of [hearing, openHearing]) {
      expect(each.briefly).toHaveLength(5);
      expect(each.caseNumber).toMatch(/^\d{2}\/\d{4}$/);
    }
  });

  it('has a theme for every tag, under themes that exist', () => {
    const keys = codebook.map((tag) => tag.key);

    expect(keys).toEqual(tagKeys);
    expect(codebook.filter((tag) => tag.parent && !keys.includes(tag.parent))).toEqual([]);
  });

  it('has two hosts, and the members of the umbrella are its own associations', () => {
    const associations = new Set(medicalAssociations.map((association) => association.name));
    const members = hosts.flatMap((host) => host.members);

    expect(hosts.map((host) => host.kind)).toEqual(['stateBody', 'association']);
    expect(members.length).toBeGreaterThanOrEqual(5);
    expect(members.filter((member) => !associations.has(member.name))).toEqual([]);
  });

  it('is summarised draft by draft', () => {
    expect(Object.keys(summaryText.drafts)).toEqual(draftKeys);
  });

  it('speaks of patient pathways, not of pakkeforløp, when it is open today', () => {
    expect(JSON.stringify(openHearing)).not.toMatch(/pakkeforløp/i);
  });
});

describe('the letter', () => {
  it.each(LANGUAGES)('uses only fields of the closed list (%s)', (language) => {
    const text = JSON.stringify([letterProse[language], letterBlocks(hearing, language)]);
    const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');

    expect(new Set(used)).toEqual(new Set<string>(letterFields));
  });

  it.each(LANGUAGES)('asks every question, numbered (%s)', (language) => {
    const lists = letterBlocks(hearing, language).filter((block) => block.kind === 'list');

    expect(lists.filter((list) => list.style === 'numbered').map((list) => list.items.length)).toEqual([
      questions.length,
    ]);
  });
});
