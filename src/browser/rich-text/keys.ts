import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { COMMANDS, listsAround } from './commands.js';
import { schema } from './schema.js';

const { heading, bulletList, numberedList, listItem, lineBreak } = schema.nodes;

/**
 * The keys of the editor. None takes Tab, which must lead on to the next field, and none needs Ctrl and Alt together, which
 * on a Norwegian keyboard is how @ and the brackets are typed.
 */
export function editorPlugins(): Plugin[] {
  return [
    inputRules({ rules: typedMarks() }),
    keymap({
      'Mod-z': COMMANDS.undo.run,
      'Mod-y': COMMANDS.redo.run,
      'Mod-Shift-z': COMMANDS.redo.run,
      'Mod-b': COMMANDS.strong.run,
      'Mod-i': COMMANDS.emphasis.run,
      'Mod-Shift-2': COMMANDS.heading.run,
      'Mod-Shift-3': COMMANDS.subheading.run,
      'Mod-Shift-7': COMMANDS.numberedList.run,
      'Mod-Shift-8': COMMANDS.bulletList.run,
      'Alt-Shift-ArrowRight': (state, ...rest) =>
        listsAround(state).length === 1 && COMMANDS.subitem.run(state, ...rest),
      'Alt-Shift-ArrowLeft': (state, ...rest) => listsAround(state).length > 1 && COMMANDS.subitem.run(state, ...rest),
      Backspace: chainCommands(undoInputRule, leaveListAtItsStart),
      Enter: splitListItem(listItem),
      'Shift-Enter': breakLine,
    }),
    keymap(baseKeymap),
    history(),
  ];
}

/** What the field without script takes as marks, the editor takes while it is typed; Backspace takes it back. */
function typedMarks(): InputRule[] {
  return [
    textblockTypeInputRule(/^(#{2,3}) $/, heading, (match) => ({ level: match[1] === '##' ? 1 : 2 })),
    wrappingInputRule(/^- $/, bulletList),
    wrappingInputRule(/^1\. $/, numberedList),
  ];
}

const breakLine: Command = (state, dispatch, view) => {
  if (exitCode(state, dispatch)) return true;
  if (state.selection.$from.parent.type === heading) return baseKeymap['Enter']?.(state, dispatch, view) ?? false;
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
};

const leaveListAtItsStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
  return isAtStart && $from.node(-1).type === listItem && liftListItem(listItem)(state, dispatch, view);
};
