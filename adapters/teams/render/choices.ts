import type { MemberId } from '../../../src/core/ids.ts';
import { plainText } from '../../../src/core/richtext.ts';
import type { FieldChoice, MembersField } from '../../../src/core/view/view.ts';
import { unmarked } from '../escape.ts';
import { readMemberId } from '../ids.ts';
import { CHOICE_TEXT, CHOICES, cut } from '../limits.ts';
import type { Choice } from './card.ts';
import { nameOf } from './people.ts';
import type { RenderContext } from './render-context.ts';

const titleOf = (words: string): string => cut(unmarked(words), CHOICE_TEXT) || '…';

export const choicesOf = (choices: readonly FieldChoice[]): Choice[] =>
  choices
    .slice(0, CHOICES)
    .map(({ id, label }) => ({ title: titleOf(plainText(label)), value: id }));

/**
 * People to choose from by name: those who are chosen already, and those whom the context knows. Their
 * Microsoft Entra object ids are what comes back, so others than Teams' people can't be among them.
 */
export const peopleOf = (
  { members }: MembersField,
  render: RenderContext,
): { readonly choices: readonly Choice[]; readonly chosen: readonly string[] } => {
  const all = [...new Set([...members, ...render.people])];
  const choices = all.flatMap((id) => choiceOf(id, render)).slice(0, CHOICES);
  const offered = new Set(choices.map(({ value }) => value));
  const chosen = members.flatMap((id) => readMemberId(id)?.person ?? []);
  return { choices, chosen: chosen.filter((person) => offered.has(person)) };
};

const choiceOf = (id: MemberId, render: RenderContext): Choice[] => {
  const member = readMemberId(id);
  return member ? [{ title: titleOf(nameOf(id, render)), value: member.person }] : [];
};
