import { Brand } from './icons.tsx';

/** The initial of a person, in that person's colour. The name always stands beside it. */
export const Avatar = ({ person, name }: { readonly person: string; readonly name: string }) => (
  <span class={`avatar avatar-${person}`} aria-hidden="true">
    {name.slice(0, 1)}
  </span>
);

export const BotAvatar = () => (
  <span class="avatar avatar-bot" aria-hidden="true">
    <Brand />
  </span>
);
