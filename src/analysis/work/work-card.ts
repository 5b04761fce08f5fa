import { Injectable } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { instantFrom } from '../../shared/time/clock.js';
import type { CardGround } from '../card/card-ground.js';
import type { WorkSnapshot } from '../comment/comment-snapshot.js';
import { MyList } from './my-list.js';
import { StepsService } from './steps.service.js';
import { workCardWords } from './work-card.words.js';
import { WorkPeople } from './work-people.js';
import type { WorkStep } from './work-step.entity.js';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isChosen: boolean;
}

/** Who has the chosen comment and in which step it stands, as `pages/analysis/card/work` shows it. */
export interface WorkCardView {
  readonly t: (typeof workCardWords)['nb'];
  readonly path: string;
  readonly back: string;
  readonly mayWork: boolean;
  readonly assignee: string;
  readonly isMine: boolean;
  readonly isFree: boolean;
  readonly since: string | false;
  readonly step: string;
  readonly isDone: boolean;
  readonly people: readonly Choice[];
  readonly steps: readonly Choice[];
  readonly nextHref: string | false;
}

/** Makes the part of a chosen comment that says who has it; three statements. */
@Injectable()
export class WorkCard {
  constructor(
    private readonly steps: StepsService,
    private readonly people: WorkPeople,
    private readonly mine: MyList,
  ) {}

  async of({ actor, language, hearing, card, mayWork, back }: CardGround): Promise<WorkCardView> {
    const { id: consultationId } = hearing.consultation;
    const t = workCardWords[language];
    const next = await this.mine.next(actor.id, { id: card.comment.id, consultationId });
    return {
      t,
      path: consultationPath(consultationId, 'merknader', card.comment.id),
      back,
      mayWork: mayWork && !card.comment.isSetAside,
      ...holderOf(card.work, actor.id, language),
      people: choices(await this.people.of(consultationId), card.work?.assigneeId ?? '', t.chooseNobody),
      ...stepsOf(await this.steps.all(consultationId), card.work?.stepId ?? null),
      nextHref: next !== null && benchPath(consultationId, next.versionId, next.id),
    };
  }
}

/** The step that a comment stands in, the first when it says none, and those it can be put in. */
function stepsOf(steps: readonly WorkStep[], stepId: string | null): Pick<WorkCardView, 'step' | 'isDone' | 'steps'> {
  const offered = steps.filter(({ isRetired }) => !isRetired);
  const now = steps.find(({ id }) => id === stepId) ?? offered[0];
  const shown = now?.isRetired === true ? [...offered, now] : offered;
  return {
    step: now?.name ?? '',
    isDone: now?.isDone ?? false,
    steps: shown.map(({ id, name }) => ({ value: id, text: name, isChosen: id === now?.id })),
  };
}

/** The workbench with one comment chosen. */
export function benchPath(consultationId: string, versionId: string, commentId: string): string {
  return `${consultationPath(consultationId, 'lesing', versionId)}?merknad=${commentId}#m-${commentId}`;
}

/** Who has it and since when. */
function holderOf(
  work: WorkSnapshot | null,
  readerId: string,
  language: Language,
): Pick<WorkCardView, 'assignee' | 'isMine' | 'isFree' | 'since'> {
  const t = workCardWords[language];
  const { assigneeId = null, assigneeName = null, claimedAt = null } = work ?? {};
  return {
    assignee: assigneeName ?? t.nobody,
    isMine: assigneeId === readerId,
    isFree: assigneeId === null,
    since: claimedAt !== null && t.since(formatInstant(instantFrom(claimedAt), language)),
  };
}

function choices(
  people: readonly { readonly id: string; readonly name: string }[],
  assigneeId: string,
  nobody: string,
): readonly Choice[] {
  return [
    { value: '', text: nobody, isChosen: assigneeId === '' },
    ...people.map(({ id, name }) => ({ value: id, text: name, isChosen: id === assigneeId })),
  ];
}
