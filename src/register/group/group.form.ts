import { IsString } from 'class-validator';
import { normaliseName } from '../import/organisation-name.js';
import { IsName } from '../register-rules.js';
import type { GroupInput } from './group.service.js';

/** What is said of a group itself. */
export class GroupForm {
  @IsName() name = '';
  @IsString({ message: 'choice' }) through = '';
}

export function inputFrom({ name, through }: GroupForm): GroupInput {
  return { name: normaliseName(name), reachedThroughGroupId: through === '' ? null : through };
}
