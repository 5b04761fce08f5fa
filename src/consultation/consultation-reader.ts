import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../identity/access/actor.js';
import { Host } from '../identity/host/host.entity.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { ConsultationRole, type ConsultationRoleName } from './consultation-role.entity.js';
import { ConsultationTransition } from './consultation-transition.entity.js';
import { Consultation } from './consultation.entity.js';
import { consultationPolicy, type ConsultationInView, type ConsultationPermission } from './consultation.policy.js';
import { DraftVersion } from './draft/draft-version.entity.js';
import { Draft } from './draft/draft.entity.js';
import { Section } from './draft/section.entity.js';
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
  readonly drafts: readonly OutlinedDraft[];
  readonly questions: readonly Question[];
  readonly papers: readonly Paper[];
  readonly signatories: readonly Signatory[];
}

/** A hearing as a page of the desk shows it to somebody. */
export interface ConsultationView extends ConsultationOutline {
  readonly mayEdit: boolean;
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
    return (await this.inView(actor, id, via)).consultation;
  }

  /** The hearing, for whoever has the permission; others who may read it are refused with `NotAllowed`. */
  async findFor(
    actor: Actor,
    id: string,
    permission: ConsultationPermission,
    via: Reader = this.database.reader,
  ): Promise<Consultation> {
    const view = await this.inView(actor, id, via);
    if (!consultationPolicy[permission](actor, view)) throw new NotAllowed(`consultation.${permission}`);
    return view.consultation;
  }

  /** True when the actor has the permission; for pages that show or leave out a way on. */
  async may(actor: Actor, consultation: Consultation, permission: ConsultationPermission): Promise<boolean> {
    const held = await this.rolesOf(actor, consultation.id, this.database.reader);
    return consultationPolicy[permission](actor, { consultation, held });
  }

  /**
   * The hearing, for everyone, once it has opened. An association's hearing is for its members and is not found here: only
   * a state body holds its hearings in public by law.
   */
  async findPublic(id: string): Promise<{ consultation: Consultation; host: Host }> {
    const consultation = await this.database.reader.findOneBy(Consultation, { id });
    const host = consultation && (await this.database.reader.findOneBy(Host, { id: consultation.hostId }));
    if (!consultation?.isPublic || host?.kind !== 'stateBody') throw new NotFound('consultation');
    return { consultation, host };
  }

  /** Drafts with sections, questions, papers and signatories; seven statements whatever their number. */
  async outline(consultationId: string, via: Reader = this.database.reader): Promise<ConsultationOutline> {
    const consultation = await via.findOneBy(Consultation, { id: consultationId });
    if (!consultation) throw new NotFound('consultation');
    const inOrder = { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } } as const;
    const drafts = await via.find(Draft, inOrder);
    const draftIds = drafts.map((draft) => draft.id);
    const sections = await via.find(Section, {
      where: { draftId: In(draftIds) },
      order: { position: 'ASC', id: 'ASC' },
    });
    const versions = await via.find(DraftVersion, { where: { draftId: In(draftIds) }, order: { number: 'DESC' } });
    return {
      consultation,
      drafts: drafts.map((draft) => ({
        draft,
        version: versions.find((version) => version.draftId === draft.id) ?? null,
        sections: sections.filter((section) => section.draftId === draft.id),
      })),
      questions: await via.find(Question, inOrder),
      papers: await via.find(Paper, inOrder),
      signatories: await via.find(Signatory, inOrder),
    };
  }

  /** The hearing with all it asks about, and whether the actor may change it. */
  async view(actor: Actor, id: string): Promise<ConsultationView> {
    const consultation = await this.find(actor, id);
    return { ...(await this.outline(id)), mayEdit: await this.may(actor, consultation, 'mayEdit') };
  }

  /** Who took the hearing from state to state, first things first. */
  async transitionsOf(consultationId: string): Promise<readonly ConsultationTransition[]> {
    return this.database.reader.find(ConsultationTransition, {
      where: { consultationId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  private async inView(actor: Actor, id: string, via: Reader): Promise<ConsultationInView> {
    const consultation = await via.findOneBy(Consultation, { id });
    if (!consultation) throw new NotFound('consultation');
    const view = { consultation, held: await this.rolesOf(actor, id, via) };
    if (!consultationPolicy.mayRead(actor, view)) throw new NotFound('consultation');
    return view;
  }

  private async rolesOf(actor: Actor, consultationId: string, via: Reader): Promise<ReadonlySet<ConsultationRoleName>> {
    if (actor.kind !== 'person') return new Set();
    const rows = await via.findBy(ConsultationRole, { consultationId, personId: actor.id });
    return new Set(rows.map((row) => row.role));
  }
}
