import type { PersonActor } from '../identity/access/actor.js';
import { formatDayWithWeekday } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { Page } from '../shared/web/page.js';
import type { DeskItem, DeskMatters, NearDeadline, PaperItem } from './desk.service.js';
import { deskWords } from './desk.words.js';
import type { InternalItem } from './internal-work.js';
import type { AskedItem, SampleItem } from './own-work.js';

interface Card {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly { readonly href: string; readonly text: string; readonly note: string | false }[];
}

/** The front page of the desk: what needs me today. */
export class DeskPage extends Page {
  readonly template = 'pages/desk/desk';
  readonly title: string;
  readonly t;
  readonly welcome: string;
  readonly cards: readonly Card[];
  readonly hasCards: boolean;
  readonly mayCreate: boolean;
  readonly incoming: string | false;
  readonly maySetLetterhead: boolean;
  /** The boards of an association treat its answers. */
  readonly hasOrgans: boolean;
  /** An association chooses whether a second person approves. */
  readonly mayChooseApproval: boolean;
  /** By which number the host is known to those who read its open data. */
  readonly maySayPublisher: boolean;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    matters: DeskMatters,
  ) {
    super();
    this.t = deskWords[language];
    this.title = this.t.title;
    this.welcome = this.t.welcome(person.name, person.hostName);
    const isApprover = person.roles.has('approver');
    const cards = [
      isApprover ? this.card('til-godkjenning', this.t.toApprove, matters.toApprove, 'godkjenning') : null,
      isApprover
        ? this.card('brev-til-godkjenning', this.t.lettersToApprove, matters.lettersToApprove, 'utsendinger', 'counted')
        : null,
      isApprover
        ? this.card(
            'oppsummering-til-godkjenning',
            this.t.summariesToApprove,
            matters.summariesToApprove,
            'oppsummering/utgivelse',
          )
        : null,
      this.card('tildelt', this.t.assigned, matters.assigned, 'mitt-arbeid', 'counted'),
      this.askedCard(matters.asked),
      this.codingCard(matters.toCode),
      this.card('returnert', this.t.returned, matters.returned, ''),
      this.internalCard(matters.internal),
      this.deadlineCard(matters.deadlines),
      this.card('fristonsker', this.t.extensionRequests, matters.extensionRequests, 'fristonsker', 'counted'),
      this.card('ytre-frist', this.t.outerMoves, matters.outerMoves, 'intern/frist'),
      this.card('sporsmal', this.t.inquiries, matters.inquiries, 'innkomne-sporsmal', 'counted'),
      this.card('innsynskrav', this.t.accessRequests, matters.accessRequests, 'innsynskrav', 'counted'),
      this.card('ikke-levert', this.t.undelivered, matters.undelivered, 'utsendinger', 'counted'),
      this.paperCard(matters.toPost),
      this.card('ikke-registrert', this.t.unregistered, matters.unregistered, 'registrering', 'counted'),
      this.card('ikke-plassert', this.t.unplaced, matters.unplaced, 'lesing', 'counted'),
      this.card('ikke-vurdert', this.t.undecided, matters.undecided, 'merknader', 'counted'),
      this.card('oppsummering', this.t.toSummarise, matters.toSummarise, 'oppsummering'),
      this.card('oppsummering-avgjort', this.t.summariesDecided, matters.summariesDecided, 'oppsummering/utgivelse'),
    ];
    this.cards = cards.filter((card) => card !== null && card.lines.length > 0) as Card[]; // reason: the null cards are left out
    this.hasCards = this.cards.length > 0;
    this.incoming = matters.incoming !== null && this.t.incoming(matters.incoming);
    this.mayCreate = person.roles.has('adviser');
    this.maySetLetterhead = person.roles.has('administrator');
    this.hasOrgans = person.hostKind === 'association';
    this.mayChooseApproval = person.roles.has('administrator') && person.hostKind === 'association';
    this.maySayPublisher = person.roles.has('administrator');
  }

  private card(
    id: string,
    heading: string,
    items: readonly DeskItem[],
    step: string,
    notes: 'counted' | 'plain' = 'plain',
  ): Card {
    const lines = items.map((item) => ({
      href: `/skrivebord/horinger/${item.consultationId}${step === '' ? '' : `/${step}`}`,
      text: item.title,
      note: notes === 'counted' ? this.t.count(item.count) : (false as const),
    }));
    return { id, heading, lines };
  }

  private askedCard(items: readonly AskedItem[]): Card {
    const lines = items.map(({ consultationId, commentId, title, askedBy }) => ({
      href: `/skrivebord/horinger/${consultationId}/merknader/${commentId}`,
      text: title,
      note: this.t.askedBy(askedBy),
    }));
    return { id: 'bedt-om-a-se', heading: this.t.asked, lines };
  }

  private codingCard(items: readonly SampleItem[]): Card {
    const lines = items.map(({ consultationId, sampleId, title, count }) => ({
      href: `/skrivebord/horinger/${consultationId}/enighet/${sampleId}`,
      text: title,
      note: this.t.comments(count),
    }));
    return { id: 'til-koding', heading: this.t.toCode, lines };
  }

  private paperCard(items: readonly PaperItem[]): Card {
    const lines = items.map(({ consultationId, dispatchId, title, count }) => ({
      href: `/skrivebord/horinger/${consultationId}/utsendinger/${dispatchId}/papirpost`,
      text: title,
      note: this.t.lettersToPost(count),
    }));
    return { id: 'papirpost', heading: this.t.toPost, lines };
  }

  private internalCard(items: readonly InternalItem[]): Card {
    const lines = items.map(({ consultationId, title, outerOn }) => ({
      href: `/skrivebord/horinger/${consultationId}/intern`,
      text: title,
      note: outerOn !== null && this.t.answerBy(formatDayWithWeekday(outerOn, this.language)),
    }));
    return { id: 'interne-horinger', heading: this.t.internal, lines };
  }

  private deadlineCard(deadlines: readonly NearDeadline[]): Card {
    const lines = deadlines.map(({ consultationId, title, deadlineOn, daysLeft }) => ({
      href: `/skrivebord/horinger/${consultationId}`,
      text: title,
      note: `${formatDayWithWeekday(deadlineOn, this.language)}, ${daysLeft < 0 ? this.t.overdue : this.t.daysLeft(daysLeft)}`,
    }));
    return { id: 'frist', heading: this.t.deadlines, lines };
  }
}
