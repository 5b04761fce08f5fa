import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { worksAt, type Actor, type LinkActor } from '../identity/access/actor.js';
import { Host } from '../identity/host/host.entity.js';
import { ownWorkAt, type OwnWork } from '../identity/host/own-work.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import { ConsultationRole, type ConsultationRoleName } from './consultation-role.entity.js';
import { ConsultationTransition } from './consultation-transition.entity.js';
import { Consultation } from './consultation.entity.js';
import { consultationPolicy, type ConsultationInView, type ConsultationPermission } from './consultation.policy.js';
import { DraftVersion } from './draft/draft-version.entity.js';
import { Draft } from './draft/draft.entity.js';
import { Section } from './draft/section.entity.js';
import { outerConsultations, outerDeadlineOf } from './outer-consultations.js';
import { Paper } from './paper/paper.entity.js';
import { Question } from './question/question.entity.js';
import { Signatory } from './signatory.entity.js';

/** A draft as it is read: its newest edition (null before a file has come) and its sections from the top. */
export interface OutlinedDraft {
  readonly draft: Draft;
  readonly version: DraftVersion | null;
  readonly sections: readonly Section[];
}

/** All that a hearing asks about, in the order of the letter. */
export interface ConsultationOutline {
  readonly consultation: Consultation;
  /** The hearings that an internal hearing answers in, nearest first; empty for one that answers for nobody. */
  readonly seenThrough: readonly Consultation[];
  readonly drafts: readonly OutlinedDraft[];
  readonly questions: readonly Question[];
  readonly papers: readonly Paper[];
  readonly signatories: readonly Signatory[];
}

/** A hearing as a page of the desk shows it to somebody. */
export interface ConsultationView extends ConsultationOutline {
  readonly mayEdit: boolean;
  /** The name of the host of each hearing that is seen through, by the hearing's id. */
  readonly outerHosts: ReadonlyMap<string, string>;
}

/** Somebody at a hearing's page outside the desk: who is signed in, and the response link that the browser has opened. */
export interface Visitor {
  readonly actor: Actor;
  readonly link?: LinkActor;
}

/**
 * How the domains above read a hearing. Each method takes a transaction as its last parameter when it must see what the
 * same unit of work has written. What the actor may not read is not found (`NotFound`).
 */
@Injectable()
export class ConsultationReader {
  constructor(private readonly database: Database) {}

  /** The hearing, for whoever may read it. */
  async find(actor: Actor, id: string, via: Reader = this.database.reader): Promise<Consultation> {
    return (await this.inView(actor, id, 'mayRead', via)).consultation;
  }

  /** The hearing, for whoever has the permission; others who may read it are refused with `NotAllowed`. */
  async findFor(
    actor: Actor,
    id: string,
    permission: ConsultationPermission,
    via: Reader = this.database.reader,
  ): Promise<Consultation> {
    const view = await this.inView(actor, id, permission, via);
    if (!consultationPolicy[permission](actor, view)) throw new NotAllowed(`consultation.${permission}`);
    return view.consultation;
  }

  /** True when the actor has the permission; for pages that show or leave out a way on. */
  async may(actor: Actor, consultation: Consultation, permission: ConsultationPermission): Promise<boolean> {
    const { reader } = this.database;
    const held = await this.rolesOf(actor, consultation.id, reader);
    const ownWork = await this.ownWorkFor(permission, consultation, reader);
    return consultationPolicy[permission](actor, { consultation, held, ownWork });
  }

  /** Whether the host of the hearing lets people approve their own work: of the hearing, and of its letters. */
  async ownWorkIn({ hostId }: Consultation, via: Reader = this.database.reader): Promise<OwnWork> {
    return ownWorkAt(await via.findOneByOrFail(Host, { id: hostId }));
  }

  /**
   * The hearing's page, once it has opened. A state body holds its hearings in public; an association chooses: for everyone,
   * for those whom it has invited (by a link of this hearing) and its own people, or no page. Otherwise `NotFound`.
   */
  async findPublic(id: string, visitor?: Visitor): Promise<{ consultation: Consultation; host: Host }> {
    const consultation = await this.database.reader.findOneBy(Consultation, { id });
    const host = consultation && (await this.database.reader.findOneBy(Host, { id: consultation.hostId }));
    if (!host || !consultation.isPublic || !isShownTo(consultation, visitor)) throw new NotFound('consultation');
    return { consultation, host };
  }

  /**
   * Drafts with sections, questions, papers and signatories; seven statements whatever their number, two more for an internal
   * hearing. It has the drafts of the outermost hearing, and the questions and papers of those it answers in before its own:
   * seen through, never copied, so that what is corrected there shows here at once.
   */
  async outline(consultationId: string, via: Reader = this.database.reader): Promise<ConsultationOutline> {
    const consultation = await via.findOneBy(Consultation, { id: consultationId });
    if (!consultation) throw new NotFound('consultation');
    const seenThrough = await outerConsultations(via, consultation);
    const outermostFirst = [...seenThrough].reverse().concat(consultation);
    const order = { position: 'ASC', id: 'ASC' } as const;
    const inOrder = { where: { consultationId }, order };
    const inAll = { where: { consultationId: In(outermostFirst.map(({ id }) => id)) }, order };
    const drafts = await via.find(Draft, { where: { consultationId: outermostFirst[0]?.id ?? consultationId }, order });
    const draftIds = drafts.map((draft) => draft.id);
    const sections = await via.find(Section, {
      where: { draftId: In(draftIds) },
      order: { position: 'ASC', id: 'ASC' },
    });
    const versions = await via.find(DraftVersion, { where: { draftId: In(draftIds) }, order: { number: 'DESC' } });
    return {
      consultation,
      seenThrough,
      drafts: drafts.map((draft) => ({
        draft,
        version: versions.find((version) => version.draftId === draft.id) ?? null,
        sections: sections.filter((section) => section.draftId === draft.id),
      })),
      questions: numbered(inOrderOf(outermostFirst, await via.find(Question, inAll))),
      papers: inOrderOf(outermostFirst, await via.find(Paper, inAll)),
      signatories: await via.find(Signatory, inOrder),
    };
  }

  /** The day before which an internal hearing must be done; null for one that answers for nobody. */
  async outerDeadline(consultation: Consultation): Promise<CalendarDay | null> {
    return outerDeadlineOf(this.database.reader, consultation);
  }

  /** The hearing with all it asks about, and whether the actor may change it. */
  async view(actor: Actor, id: string): Promise<ConsultationView> {
    const consultation = await this.find(actor, id);
    const outline = await this.outline(id);
    const mayEdit = await this.may(actor, consultation, 'mayEdit');
    return { ...outline, mayEdit, outerHosts: await this.outerHosts(outline) };
  }

  /** The name of the host of each hearing that is seen through, by its id; no statement where there is none. */
  async outerHosts({ seenThrough }: Pick<ConsultationOutline, 'seenThrough'>): Promise<ReadonlyMap<string, string>> {
    if (seenThrough.length === 0) return new Map();
    const hosts = await this.database.reader.findBy(Host, { id: In(seenThrough.map(({ hostId }) => hostId)) });
    return new Map(seenThrough.map(({ id, hostId }) => [id, hosts.find((host) => host.id === hostId)?.name ?? '']));
  }

  /** Who took the hearing from state to state, first things first. */
  async transitionsOf(consultationId: string): Promise<readonly ConsultationTransition[]> {
    return this.database.reader.find(ConsultationTransition, {
      where: { consultationId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  private async inView(
    actor: Actor,
    id: string,
    permission: ConsultationPermission,
    via: Reader,
  ): Promise<ConsultationInView> {
    const consultation = await via.findOneBy(Consultation, { id });
    if (!consultation) throw new NotFound('consultation');
    const held = await this.rolesOf(actor, id, via);
    const view = { consultation, held, ownWork: await this.ownWorkFor(permission, consultation, via) };
    if (!consultationPolicy.mayRead(actor, view)) throw new NotFound('consultation');
    return view;
  }

  /** Costs a statement only where it is asked about. */
  private async ownWorkFor(
    permission: ConsultationPermission,
    consultation: Consultation,
    via: Reader,
  ): Promise<OwnWork> {
    return permission === 'mayApprove' ? this.ownWorkIn(consultation, via) : 'refused';
  }

  private async rolesOf(actor: Actor, consultationId: string, via: Reader): Promise<ReadonlySet<ConsultationRoleName>> {
    if (actor.kind !== 'person') return new Set();
    const rows = await via.findBy(ConsultationRole, { consultationId, personId: actor.id });
    return new Set(rows.map((row) => row.role));
  }
}

function isShownTo({ id, hostId, visibility }: Consultation, visitor: Visitor | undefined): boolean {
  if (visibility === 'public') return true;
  if (visibility === 'closed' || !visitor) return false;
  return visitor.link?.consultationId === id || worksAt(visitor.actor, hostId);
}

/** What hearings have of one kind, by hearing in the order given. */
function inOrderOf<T extends { readonly consultationId: string }>(
  consultations: readonly Consultation[],
  rows: readonly T[],
): readonly T[] {
  return consultations.flatMap(({ id }) => rows.filter((row) => row.consultationId === id));
}

/** Questions of one's own are counted on from those of the hearings that are seen through. */
function numbered(questions: readonly Question[]): readonly Question[] {
  return questions.map((question, index) => Object.assign(question, { position: index + 1 }));
}
