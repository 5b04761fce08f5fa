import { IsIn } from 'class-validator';
import { APPROVERS, type Approver } from './host.entity.js';

/** Who is to approve. */
export class HostApprovalForm {
  @IsIn(APPROVERS, { message: 'choice' })
  approvalBy: Approver = 'another';
}
