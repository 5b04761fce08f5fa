import { BoardController } from './board.controller.js';
import { BoardService } from './board.service.js';
import { BoardViews } from './board-view.js';
import { ProposalItems } from './proposal-items.js';
import { Proposals } from './proposals.js';

/** What puts a proposal before an organ. */
export const boardProviders = [ProposalItems, Proposals, BoardService, BoardViews];

export const boardControllers = [BoardController];
