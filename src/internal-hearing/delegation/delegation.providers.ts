import { Delegations } from '../../response/delegations.js';
import { DelegationReader } from './delegation-reader.js';
import { DelegationViews } from './delegation-view.js';
import { DelegationController } from './delegation.controller.js';
import { DeskMaking } from './desk-making.js';
import { Forwardings } from './forwardings.service.js';
import { HearingStartController } from './hearing-start.controller.js';
import { HearingStarts } from './hearing-starts.service.js';
import { InternalHearingMaking } from './internal-hearing-making.js';
import { InternalOverviewController } from './overview/internal-overview.controller.js';
import { InternalOverviews } from './overview/internal-overview.service.js';
import { MembersSeeing } from './overview/members-seeing.service.js';
import { StartCodes } from './start-codes.js';

/** All that lets others answer, and starts internal hearings. */
export const delegationProviders = [
  DelegationReader,
  { provide: Delegations, useExisting: DelegationReader },
  DelegationViews,
  DeskMaking,
  Forwardings,
  StartCodes,
  HearingStarts,
  InternalHearingMaking,
  InternalOverviews,
  MembersSeeing,
];

export const delegationControllers = [DelegationController, HearingStartController, InternalOverviewController];
