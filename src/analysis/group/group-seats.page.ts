import type { Language } from '../../shared/language/words.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { groupRoleWords } from '../../consultation/working-group/working-group-member.words.js';
import type { Seat } from './group-reader.js';
import { groupWords } from './group.words.js';

export const SEATS_PATH = '/vare-horinger/arbeidsgrupper';

/** The working groups that somebody is in. */
export class GroupSeatsPage extends Page {
  readonly template = 'pages/analysis/group/seats';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;
  readonly seats: readonly {
    readonly draft: string;
    readonly about: string;
    readonly role: string;
    readonly href: string;
    readonly openNamed: string;
  }[];
  readonly hasSeats: boolean;

  constructor(language: Language, seats: readonly Seat[]) {
    super();
    this.t = groupWords[language];
    this.title = this.t.seatsTitle;
    this.seats = seats.map(({ member, draft, consultation, host }) => ({
      draft: draft.title,
      about: `${consultation.title}, ${host.name}`,
      role: groupRoleWords[language][member.role],
      href: `${SEATS_PATH}/${member.id}`,
      openNamed: this.t.openNamed(draft.title),
    }));
    this.hasSeats = this.seats.length > 0;
  }
}
