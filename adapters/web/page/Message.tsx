import type { EntryView } from '../snapshot.ts';
import { Avatar, BotAvatar } from './Avatar.tsx';
import { Card } from './cards/Card.tsx';
import { Eye, Reply } from './icons.tsx';
import { usePlayground, useWords } from './playground.ts';

const Private = () => {
  const words = useWords();
  return (
    <p class="private">
      <Eye />
      {words.private}
    </p>
  );
};

/** What this person typed for a reply: in a chat, nobody else sees that either. */
const Caption = ({ text }: { readonly text: string }) => {
  const { me, people } = usePlayground().snapshot;
  const name = people.find(({ id }) => id === me)?.name ?? me;
  return (
    <p class="caption">
      <Avatar person={me} name={name} />
      {text}
    </p>
  );
};

const ReplyTo = ({ seq, text }: { readonly seq: number; readonly text: string }) => (
  <a class="reply-to" href={`#message-${seq}`}>
    <Reply />
    {text}
  </a>
);

const PrivateReply = ({ entry }: { readonly entry: EntryView }) => (
  <div class="private-reply" data-seq={entry.seq}>
    <Private />
    <Card entry={entry} />
  </div>
);

/** One message with the private replies that belong to it. */
export const Message = ({ entry }: { readonly entry: EntryView }) => {
  const words = useWords();
  return (
    <article
      id={`message-${entry.seq}`}
      class={entry.private ? 'message message-private' : 'message'}
      data-seq={entry.seq}
      aria-labelledby={`heading-${entry.seq}`}
    >
      {entry.caption !== undefined && <Caption text={entry.caption} />}
      <BotAvatar />
      <div class="message-body">
        <p class="message-from">
          <strong>MLOps Daily</strong>
          <span class="badge">{words.bot}</span>
          <time>{entry.time}</time>
        </p>
        {entry.private && <Private />}
        {entry.replyTo && <ReplyTo {...entry.replyTo} />}
        <Card entry={entry} />
        {entry.replies.map((reply) => (
          <PrivateReply key={reply.seq} entry={reply} />
        ))}
      </div>
    </article>
  );
};
