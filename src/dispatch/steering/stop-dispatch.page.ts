import { FAILING_STATES, type MessageState } from '../../delivery/message/message-status.js';
import { kindWords } from '../../letter/kind.words.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, dispatchPath } from '../dispatch-paths.js';
import type { DispatchView } from '../progress/dispatch-overview.service.js';
import { stopWords } from './stop.words.js';

/** Asks whether a dispatch is really to be stopped: how many have got the letter already, and how many will not. */
export class StopDispatchPage extends Page {
  readonly template = 'pages/dispatch/steering/stop';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly path: string;

  constructor(language: Language, view: DispatchView) {
    super();
    const { consultation, dispatch } = view;
    const back = { href: dispatchPath(consultation.id, dispatch.id), text: kindWords[language][dispatch.kind] };
    this.t = stopWords[language];
    this.title = this.t.title;
    this.crumbs = dispatchCrumbs(consultation, language, back);
    const isPreparing = dispatch.state === 'preparing';
    this.introduction = isPreparing ? this.t.preparing : this.t.introduction;
    this.facts = isPreparing ? [] : this.factsOf(view, language);
    this.path = back.href;
  }

  private factsOf({ counts }: DispatchView, language: Language): StopDispatchPage['facts'] {
    const lines: [string, readonly MessageState[]][] = [
      [this.t.handedOver, ['accepted', 'delayed']],
      [this.t.underWay, ['sending']],
      [this.t.failing, FAILING_STATES],
      [this.t.notSent, ['queued', 'held']],
    ];
    return lines.map(([term, states]) => {
      const count = states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
      return { term, text: formatNumber(count, language), href: false };
    });
  }
}
