import type { Language } from '../../shared/language/words.js';
import type { Range } from '../text/coverage.rules.js';
import { setAsideWords } from '../view/view.words.js';
import { markOf } from './offered-proposals.js';
import { proposalWords, unitReasonWords } from './proposal.words.js';
import { proposalsWithin, type SplitProposal } from './split.rules.js';
import type { UnitReason } from './units.rules.js';

/** A proposal as it stands after the last paragraph of its passage. */
interface OfferView {
  readonly value: string;
  readonly says: string;
  /** What it is proposed by; left out where the words before say as much. */
  readonly why: string | false;
  readonly color: 'info' | 'neutral';
}

/** What is proposed in one block of a text. */
export interface BlockProposals {
  /** The first proposal that reaches into the block, as it is accepted; false when nothing is proposed there. */
  readonly proposal: string | false;
  /** All proposals of the part the block stands in. */
  readonly section: string | false;
  /** On the first block of a part with several proposals, in a text of several parts. */
  readonly acceptSection: { readonly value: string; readonly text: string } | false;
  readonly offers: readonly OfferView[];
  /** How the block is marked in the margin. */
  readonly css: string;
}

/** A paragraph is a comment and a heading is none, without more ado. */
const PLAIN: readonly UnitReason[] = ['paragraph', 'heading'];

/** The proposals of one text, made ready for its page. */
export class ProposalsView {
  /** Accepts everything that is proposed in the text; false when nothing is. */
  readonly all: { readonly value: string; readonly text: string } | false;
  private readonly hasParts: boolean;

  constructor(
    private readonly sourceId: string,
    private readonly proposals: readonly SplitProposal[],
    private readonly language: Language,
  ) {
    const whole = { start: proposals[0]?.start ?? 0, end: proposals.at(-1)?.end ?? 0 };
    const text = proposalWords[language].acceptAll(proposals.length);
    this.all = proposals.length > 0 && { value: this.valueOf(whole, proposals), text };
    this.hasParts = new Set(proposals.map(({ section }) => section.start)).size > 1;
  }

  of({ startOffset, text }: { readonly startOffset: number; readonly text: string }): BlockProposals {
    const to = startOffset + text.length;
    const here = this.proposals.filter(({ start, end }) => start < to && end > startOffset);
    const [first] = here;
    if (!first) return { proposal: false, section: false, acceptSection: false, offers: [], css: '' };
    const part = proposalsWithin(this.proposals, first.section);
    const section = this.valueOf(first.section, part);
    const isFirstOfPart = this.hasParts && part.length > 1 && part[0] === first && first.start >= startOffset;
    return {
      proposal: this.valueOf(first, [first]),
      section,
      acceptSection: isFirstOfPart && { value: section, text: proposalWords[this.language].acceptSection(part.length) },
      offers: here.filter(({ end }) => end <= to).map((proposal) => this.offerOf(proposal)),
      css: cssOf(here, to),
    };
  }

  private offerOf(proposal: SplitProposal): OfferView {
    const { setAsideKind, reason } = proposal;
    const t = proposalWords[this.language];
    return {
      value: this.valueOf(proposal, [proposal]),
      says: setAsideKind === null ? t.comment : t.aside(setAsideWords[this.language][setAsideKind]),
      why: !PLAIN.includes(reason) && unitReasonWords[this.language][reason],
      color: setAsideKind === null ? 'info' : 'neutral',
    };
  }

  private valueOf({ start, end }: Range, proposals: readonly SplitProposal[]): string {
    return [this.sourceId, start, end, markOf(proposals)].join(':');
  }
}

function cssOf(here: readonly SplitProposal[], blockEnd: number): string {
  const kind = here[0]?.setAsideKind === null ? 'proposed-comment' : 'proposed-aside';
  return here.some(({ end }) => end > blockEnd) ? `${kind} goes-on` : kind;
}
