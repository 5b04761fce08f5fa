import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import type { Node, NodeType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema.js';

const { paragraph, heading, bulletList, numberedList, listItem } = schema.nodes;

/** The buttons of the toolbar, in no order. */
export const COMMAND_NAMES = [
  'heading',
  'subheading',
  'bulletList',
  'numberedList',
  'subitem',
  'strong',
  'emphasis',
  'undo',
  'redo',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What a button does, and whether what it does already holds where the cursor stands. */
export interface TextCommand {
  readonly run: Command;
  readonly isOn?: (state: EditorState) => boolean;
}

export const COMMANDS: Readonly<Record<CommandName, TextCommand>> = {
  heading: headingOf(1),
  subheading: headingOf(2),
  bulletList: { run: toggleList(bulletList), isOn: (state) => listsAround(state)[0]?.type === bulletList },
  numberedList: { run: toggleList(numberedList), isOn: (state) => listsAround(state)[0]?.type === numberedList },
  subitem: { run: toggleSubitem, isOn: (state) => listsAround(state).length > 1 },
  strong: markOf('strong'),
  emphasis: markOf('emphasis'),
  undo: { run: undo },
  redo: { run: redo },
};

function headingOf(level: 1 | 2): TextCommand {
  const isOn = ({ selection }: EditorState): boolean =>
    selection.$from.parent.type === heading && selection.$from.parent.attrs['level'] === level;
  return {
    isOn,
    run: (state, dispatch, view) =>
      (isOn(state) ? setBlockType(paragraph) : setBlockType(heading, { level }))(state, dispatch, view),
  };
}

function markOf(name: 'strong' | 'emphasis'): TextCommand {
  const type = schema.marks[name];
  return {
    run: toggleMark(type),
    isOn: ({ selection, storedMarks, doc }) =>
      selection.empty
        ? type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
        : doc.rangeHasMark(selection.from, selection.to, type),
  };
}

/** Makes a list, makes the list another kind of list, or takes the line out of it. */
function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const [list] = listsAround(state);
    if (list?.type === type) return liftListItem(listItem)(state, dispatch, view);
    if (!list) return wrapInList(type)(state, dispatch, view);
    if (dispatch) dispatch(state.tr.setNodeMarkup(list.at, type, type === numberedList ? { order: 1 } : null));
    return true;
  };
}

/** An item under another, once: deeper lists are hard to follow and hard to refer to. */
function toggleSubitem(...[state, dispatch, view]: Parameters<Command>): boolean {
  const depth = listsAround(state).length;
  if (depth === 0) return false;
  return (depth > 1 ? liftListItem(listItem) : sinkListItem(listItem))(state, dispatch, view);
}

interface ListAround {
  readonly type: NodeType;
  readonly node: Node;
  readonly at: number;
}

/** The lists that the cursor stands in, innermost first. */
export function listsAround({ selection: { $from } }: EditorState): readonly ListAround[] {
  const lists: ListAround[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === bulletList || node.type === numberedList) {
      lists.push({ type: node.type, node, at: $from.before(depth) });
    }
  }
  return lists;
}
