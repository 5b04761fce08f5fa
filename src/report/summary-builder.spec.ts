import {
  answerOf,
  DRAFT,
  placementOf,
  QUESTION,
  SECTION,
  silentBody,
  smallModel,
} from '../../test/support/counting/small-model.js';
import type { CodeRow } from './model/code-source.js';
import type { SummaryBody, SummaryModel, SummaryPlace } from './summary.model.js';

function placeOf(model: SummaryModel, key: string): SummaryPlace | undefined {
  return model.parts.flatMap((part) => part.places).find((place) => place.key === key);
}

function lineOf(model: SummaryModel, name: string): SummaryBody | undefined {
  return model.bodies.find((body) => body.name === name);
}

function code(tagId: string, parentId: string | null = null): CodeRow {
  return { tagId, parentId, name: tagId, definition: '', example: '', retiredAt: null };
}

describe('the summary of a hearing', () => {
  test('says of each comment who stands behind it: the body, those it answers for, and those that endorse it', () => {
    const bodies = [
      answerOf('A', { onBehalfOf: ['B'] }),
      answerOf('C', { replyKind: 'endorses', endorsesInvitationId: 'A', endorsesName: 'A' }),
      answerOf('Kari', { isPrivatePerson: true, replyKind: 'endorses', endorsesInvitationId: 'A', endorsesName: 'A' }),
    ];

    const model = smallModel({ bodies, placements: [placementOf('A', 'Bra.')] });

    expect(placeOf(model, SECTION)?.findings[0]?.bodiesBehind).toEqual(['A', 'B', 'C']);
    expect(placeOf(model, SECTION)).toMatchObject({ stances: { supports: 3 }, privatePersons: 1 });
  });

  test('has a body that another answers for once in its list, and not among the silent', () => {
    const bodies = [
      answerOf('A', { onBehalfOf: ['B', 'Brukerutvalget'], isLate: true, receivedOn: '2018-06-02' }),
      silentBody('B'),
      silentBody('C'),
    ];

    const model = smallModel({ bodies });

    expect(model.bodies.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['A', 'withRemarks'],
      ['B', 'standsBehind'],
      ['C', 'silent'],
    ]);
    expect(lineOf(model, 'B')).toMatchObject({ other: 'A', isLate: true, drafts: [{ coverage: 'standsBehind' }] });
    expect(lineOf(model, 'B')?.receivedOn?.toString()).toBe('2018-06-02');
    expect(model.figures).toMatchObject({
      invited: 3,
      answered: 2,
      standsBehind: 1,
      silent: 1,
      jointAnswers: 1,
      jointBodies: 2,
      unlisted: 1,
    });
  });

  test('tells an answer that was withdrawn from one that never came, and counts neither as answered', () => {
    const model = smallModel({ bodies: [answerOf('A', { state: 'withdrawn' }), silentBody('B')] });

    expect(model.bodies.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'silent']);
    expect(model.figures).toMatchObject({ answered: 0, silent: 2, withdrawn: 1 });
  });

  test('leaves out nothing that is said of a place that the hearing no longer asks about', () => {
    const place = 'question:borte:gravide';
    const placements = [placementOf('A', 'Bra.', { place, target: 'question' })];

    const model = smallModel({ bodies: [answerOf('A')], placements });

    const part = model.parts.find(({ key }) => key === DRAFT);
    expect(part?.places.at(-1)).toMatchObject({ key: place, title: 'Ikke lenger med', stances: { supports: 1 } });
    expect(part?.bodies).toBe(1);
  });

  test('orders a place by theme, a theme below its parent, a comment with two themes under both', () => {
    const tags = ['tider', 'frister'].map((tagId) => ({ tagId, name: tagId }));
    const placements = [placementOf('A', 'Bra.', { tags }), placementOf('A', 'Mer.', { tags: tags.slice(1) })];

    const model = smallModel({
      bodies: [answerOf('A')],
      placements,
      codes: [code('annet'), code('tider', 'frister'), code('frister')],
    });

    expect(model.codebook.map(({ tagId }) => tagId)).toEqual(['annet', 'frister', 'tider']);
    expect(
      placeOf(model, SECTION)?.themes.map(({ key, placementIds, bodies }) => [key, placementIds.length, bodies]),
    ).toEqual([
      [`theme:frister@${SECTION}`, 2, ['A']],
      [`theme:tider@${SECTION}`, 1, ['A']],
    ]);
  });

  test('counts a yes of a joint answer as each of its bodies, and two different answers of one body as neither', () => {
    const bodies = [
      answerOf('A', { onBehalfOf: ['B'] }),
      answerOf('C'),
      answerOf('C', { versionId: 'C2', responseId: 'r C2' }),
    ];
    const choices = [
      { versionId: 'A', place: QUESTION, choice: 'yes' },
      { versionId: 'C', place: QUESTION, choice: 'yes' },
      { versionId: 'C2', place: QUESTION, choice: 'no' },
    ];

    const model = smallModel({ bodies, choices });

    expect(placeOf(model, QUESTION)?.choices).toEqual([
      { choice: 'yes', bodies: ['A', 'B'] },
      { choice: 'divided', bodies: ['C'] },
    ]);
    expect(model.questions[0]).toMatchObject({
      choices: ['yes', 'partly', 'no', 'unsure', 'divided'],
      rows: [{ counts: [2, 0, 0, 0, 1], bodies: 3 }],
    });
  });

  test('says which change a comment led to, and in which edition it stands', () => {
    const edition = { editionId: 'e2', number: 2, draftId: 'gravide', draft: 'Gravide', hearing: 'Runde 1' };
    const placements = [
      placementOf('A', 'Bra.', { change: 'Fristen er endret.', edition }),
      placementOf('A', 'Mer.', { edition: { ...edition, draftId: 'senere', hearing: 'Runde 2' } }),
    ];

    const model = smallModel({ bodies: [answerOf('A')], placements });

    expect(
      placeOf(model, SECTION)?.findings.map(({ change, changeEdition }) => [change, changeEdition?.round]),
    ).toEqual([
      ['Fristen er endret.', null],
      [null, 'Runde 2'],
    ]);
  });
});
