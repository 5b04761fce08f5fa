import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import type { DraftInput } from './draft.service.js';
import { DRAFT_KINDS, type DraftKind } from './draft.entity.js';

/** What an adviser writes about a draft. */
export class DraftForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(300, { message: 'tooLong' })
  title = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(60, { message: 'tooLong' })
  shortTitle = '';

  @IsIn(DRAFT_KINDS, { message: 'choice' })
  kind: DraftKind = 'pathway';
}

/** The draft that the form describes. */
export function draftInputFrom({ title, shortTitle, kind }: DraftForm): DraftInput {
  return { title, shortTitle, kind };
}
