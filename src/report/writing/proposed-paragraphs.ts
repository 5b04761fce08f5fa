import { createHash } from 'node:crypto';
import { DECISIONS, type Decision } from '../../analysis/placement/assessment.rules.js';
import type { Language } from '../../shared/language/words.js';
import { BODY_STANCES, type Finding } from '../summary.model.js';
import { proposalWords } from './proposal.words.js';
import type { WritingPlace } from './writing-places.js';

/** A paragraph that is proposed, and the comments that it would cite; none for the paragraph that only counts. */
export interface ProposedParagraph {
  readonly text: string;
  readonly placementIds: readonly string[];
}

/** A text that is proposed for a place (forslag til tekst): nothing of it stands before a person takes it. */
export interface ProposedText {
  readonly paragraphs: readonly ProposedParagraph[];
  /** SHA-256 of the paragraphs, so that what is taken is what was read. */
  readonly digest: string;
}

const MOST_NAMES = 5;
/** What bodies ask about stands first. */
const ORDER: readonly Decision[] = DECISIONS;

/**
 * What the decisions already say of comments that no text cites: who said something, and for each decision with its reason
 * whose comments it is about. It says nothing of what the comments mean, which only a person can. Null when there is
 * nothing to say.
 */
export function proposedText(
  place: WritingPlace,
  uncited: ReadonlySet<string>,
  language: Language,
): ProposedText | null {
  const decided = place.findings.filter(({ placementId }) => uncited.has(placementId));
  if (decided.length === 0) return null;
  const first = place.text.trim() === '' ? saidParagraph(place, language) : [];
  const paragraphs = [...first, ...groupsOf(decided).map((group) => decisionParagraph(group, language))];
  return { paragraphs, digest: createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex') };
}

function saidParagraph({ place, theme }: WritingPlace, language: Language): readonly ProposedParagraph[] {
  const t = proposalWords[language];
  const { stances } = theme ?? place;
  const counts = BODY_STANCES.filter((stance) => stances[stance] > 0);
  const bodies = counts.reduce((sum, stance) => sum + stances[stance], 0);
  if (bodies === 0) return [];
  const said = listed(
    counts.map((stance) => t[stance](stances[stance])),
    t.and,
  );
  return [{ text: `${t.said(bodies)}: ${said}.`, placementIds: [] }];
}

/** Comments with the same decision, reason and change, in the order of the decisions. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.decision, finding.reason, finding.change]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].sort((left, right) => rankOf(left) - rankOf(right));
}

function rankOf([first]: readonly Finding[]): number {
  return first?.decision ? ORDER.indexOf(first.decision) : ORDER.length;
}

function decisionParagraph(findings: readonly Finding[], language: Language): ProposedParagraph {
  const t = proposalWords[language];
  const [first] = findings;
  const decided = t[first?.decision ?? 'noted'](whoSaid(findings, language));
  const change = first?.change == null || first.change === '' ? '' : t.change(first.change);
  return {
    text: [decided, asOneLine(first?.reason ?? ''), asOneLine(change)].filter((part) => part !== '').join(' '),
    placementIds: findings.map(({ placementId }) => placementId),
  };
}

/** Up to five bodies by name; private persons are never named. */
function whoSaid(findings: readonly Finding[], language: Language): string {
  const t = proposalWords[language];
  const bodies = [...new Set(findings.filter((finding) => !finding.isPrivatePerson).map(({ body }) => body))];
  const persons = new Set(findings.filter((finding) => finding.isPrivatePerson).map((finding) => finding.invitationId));
  const named = bodies.length > MOST_NAMES + 1 ? bodies.slice(0, MOST_NAMES) : bodies;
  const rest = bodies.length - named.length;
  return listed(
    [...named, ...(rest > 0 ? [t.others(rest)] : []), ...(persons.size > 0 ? [t.persons(persons.size)] : [])],
    t.and,
  );
}

function listed(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}

/** A reason of several paragraphs stays in the paragraph whose citation it belongs to. */
function asOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
