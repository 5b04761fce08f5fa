import type { RequiredPart } from '../completeness.rules.js';
import type { ConsultationState } from '../consultation-status.js';
import { Consultation } from '../consultation.entity.js';
import { instantFrom } from '../../shared/time/clock.js';
import { nextStep, stepsOf } from './steps.rules.js';

function consultation(state: ConsultationState, change: Partial<Consultation> = {}): Consultation {
  return Object.assign(
    new Consultation(),
    { state, submittedDigest: null, approvedDigest: null, openedAt: null },
    change,
  );
}

function steps(of: Consultation, missing: readonly RequiredPart[], hasLetter: boolean | null = null): string {
  return stepsOf(of, { missing, hasQuestions: false, hasLetter })
    .map(({ key, state }) => `${key}:${state}`)
    .join(' ');
}

describe('the steps of a hearing', () => {
  it('can all be prepared from the beginning, and approval waits for them', () => {
    expect(steps(consultation('draft'), ['background', 'drafts', 'recipients'])).toBe(
      'basics:current drafts:current questions:current recipients:current letter:current approval:waiting dispatch:waiting answers:waiting summary:waiting',
    );
  });

  it('lead to approval when nothing is missing and the letter is written', () => {
    expect(steps(consultation('draft'), [], true)).toBe(
      'basics:done drafts:done questions:current recipients:done letter:done approval:current dispatch:waiting answers:waiting summary:waiting',
    );
  });

  it('wait for a letter that is known not to be written', () => {
    expect(steps(consultation('draft'), [], false)).toContain('letter:current approval:waiting');
  });

  it('lead to sending when it is approved, and to answers when it is out', () => {
    const approved = { submittedDigest: 'digest', approvedDigest: 'digest' };

    expect(steps(consultation('approved', approved), [])).toContain('approval:done dispatch:current');
    const opened = { ...approved, openedAt: instantFrom('2018-02-20T09:00:00Z') };
    expect(steps(consultation('open', opened), ['deadlinePast'])).toBe(
      'basics:done drafts:done questions:done recipients:done letter:done approval:done dispatch:done answers:current summary:waiting',
    );
  });

  it('name what is missing in the step where it is mended', () => {
    const found = stepsOf(consultation('draft'), {
      missing: ['drafts', 'contact'],
      hasQuestions: true,
      hasLetter: null,
    });

    expect(found.filter(({ missing }) => missing.length > 0).map(({ key, missing }) => [key, missing])).toEqual([
      ['basics', ['contact']],
      ['drafts', ['drafts']],
    ]);
  });

  it('propose the first that can be taken, and never the questions, which are optional', () => {
    const next = (missing: readonly RequiredPart[]): string | undefined =>
      nextStep(stepsOf(consultation('draft'), { missing, hasQuestions: false, hasLetter: true }))?.key;

    expect(next(['background', 'drafts'])).toBe('basics');
    expect(next(['recipients'])).toBe('recipients');
    expect(next([])).toBe('approval');
    expect(
      nextStep(stepsOf(consultation('cancelled'), { missing: ['drafts'], hasQuestions: false, hasLetter: null })),
    ).toBeNull();
  });
});
