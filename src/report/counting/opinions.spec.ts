import { answerOf, silentBody as silent } from '../../../test/support/counting/small-model.js';
import type { BodyRow } from '../model/body-source.js';
import { AnsweringBodies } from './answering-bodies.js';
import type { Voice } from './opinion.rules.js';
import { opinionsAt } from './opinions.js';
import { standingOf } from './standing.js';

function endorsing(name: string, other: string, change: Partial<BodyRow> = {}): BodyRow {
  return answerOf(name, { replyKind: 'endorses', endorsesInvitationId: other, endorsesName: other, ...change });
}

function says(versionId: string, ...said: readonly string[]): Voice {
  return { versionId, stated: null, said };
}

interface Heard {
  readonly bodies: readonly BodyRow[];
  readonly voices: readonly Voice[];
  readonly draftId?: string;
}

/** Who stands where, leaving out where nobody does. */
function standing({ bodies, voices, draftId }: Heard): Readonly<Record<string, readonly string[]>> {
  const answering = new AnsweringBodies({ bodies, behind: [], categories: [] });
  const { stanceBodies } = standingOf(opinionsAt(voices, draftId ?? null, answering), []);
  return Object.fromEntries(Object.entries(stanceBodies).filter(([, names]) => names.length > 0));
}

describe('bodies are counted, not answers', () => {
  test('a joint answer counts as each of the bodies that it is given for', () => {
    const joint = answerOf('Helse Vest', { onBehalfOf: ['Bergen kommune', 'Brukerutvalget'] });

    expect(standing({ bodies: [joint, silent('Bergen kommune')], voices: [says('Helse Vest', 'supports')] })).toEqual({
      supports: ['Bergen kommune', 'Brukerutvalget', 'Helse Vest'],
    });
  });

  test('a body that two joint answers name counts once, and as divided when they differ', () => {
    const bodies = [answerOf('A', { onBehalfOf: ['Felles'] }), answerOf('B', { onBehalfOf: ['felles '] })];

    expect(standing({ bodies, voices: [says('A', 'supports'), says('B', 'opposes')] })).toEqual({
      supports: ['A'],
      opposes: ['B'],
      divided: ['Felles'],
    });
  });

  test('what a body says itself goes before a joint answer that names it', () => {
    const bodies = [answerOf('A', { onBehalfOf: ['B'] }), answerOf('B')];

    expect(standing({ bodies, voices: [says('A', 'supports'), says('B', 'opposes')] })).toEqual({
      supports: ['A'],
      opposes: ['B'],
    });
  });

  test('a body that endorses another stands where that one stands, once', () => {
    const bodies = [answerOf('A'), endorsing('B', 'A'), endorsing('C', 'B', { onBehalfOf: ['D'] })];

    expect(standing({ bodies, voices: [says('A', 'opposes')] })).toEqual({ opposes: ['A', 'B', 'C', 'D'] });
  });

  test('a body that endorses another and has a view of its own stands where it says', () => {
    const bodies = [answerOf('A'), endorsing('B', 'A'), answerOf('B', { versionId: 'B2', responseId: 'r B2' })];

    expect(standing({ bodies, voices: [says('A', 'opposes'), says('B2', 'supports')] })).toEqual({
      opposes: ['A'],
      supports: ['B'],
    });
    expect(standing({ bodies, voices: [says('A', 'opposes'), says('B2')] })).toEqual({ opposes: ['A', 'B'] });
  });

  test('an endorsement of what is said of one draft is none of another', () => {
    const bodies = [answerOf('A'), endorsing('B', 'A', { draftId: 'first' })];
    const voices = [says('A', 'supports')];

    expect(standing({ bodies, voices, draftId: 'first' })).toEqual({ supports: ['A', 'B'] });
    expect(standing({ bodies, voices, draftId: 'second' })).toEqual({ supports: ['A'] });
    expect(standing({ bodies, voices })).toEqual({ supports: ['A'] });
  });

  test('bodies that endorse each other are unclear when neither says anything', () => {
    const bodies = [endorsing('A', 'B'), answerOf('A', { versionId: 'A2', responseId: 'r A2' }), endorsing('B', 'A')];

    expect(standing({ bodies, voices: [says('A2')] })).toEqual({ unclear: ['A', 'B'] });
    expect(standing({ bodies, voices: [says('A2', 'neutral')] })).toEqual({ neutral: ['A', 'B'] });
  });

  test('an endorsement of an answer that was withdrawn counts nowhere', () => {
    const bodies = [answerOf('A', { state: 'withdrawn' }), endorsing('B', 'A')];

    expect(standing({ bodies, voices: [] })).toEqual({});
  });

  test('a private person is counted apart, and speaks for nobody else', () => {
    const person = answerOf('Kari', { isPrivatePerson: true, onBehalfOf: ['Bergen kommune'] });
    const answering = new AnsweringBodies({ bodies: [person, endorsing('B', 'Kari')], behind: [], categories: [] });

    const { stances, privatePersons } = standingOf(opinionsAt([says('Kari', 'supports')], null, answering), []);

    expect([stances.supports, privatePersons]).toEqual([1, 1]);
  });

  test('a name that two bodies of the hearing have means neither of them', () => {
    const bodies = [answerOf('A', { onBehalfOf: ['Os'] }), silent('Os'), { ...silent('Os'), invitationId: 'Os 2' }];

    const answering = new AnsweringBodies({ bodies, behind: [], categories: [] });

    expect(answering.behind('A').map(({ key }) => key)).toEqual(['A', 'name:os']);
  });
});
