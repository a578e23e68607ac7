import { useEffect, useState } from 'preact/hooks';
import { Announcer } from './Announcer.tsx';
import { Channel } from './Channel.tsx';
import { PlaygroundContext } from './playground.ts';
import { Sidebar } from './Sidebar.tsx';
import { useDeeds } from './use-deeds.ts';
import { useSnapshot } from './use-snapshot.ts';

const DEFAULT_PERSON = 'ana';

/** Who one is stands in the address, so that two windows can be two people. */
const personInAddress = (): string =>
  new URLSearchParams(location.search).get('as') ?? DEFAULT_PERSON;

export const App = () => {
  const [member, setMember] = useState(personInAddress);
  const { snapshot, connected } = useSnapshot(member);
  const { deeds, said, failed, moving } = useDeeds(member, connected);

  const choose = (person: string) => {
    history.replaceState(null, '', `?as=${person}`);
    setMember(person);
  };
  useEffect(() => {
    if (snapshot) {
      document.documentElement.lang = snapshot.language;
      document.title = snapshot.words.title;
    }
  }, [snapshot]);

  if (!snapshot) {
    return <p class="loading">…</p>;
  }
  return (
    <PlaygroundContext.Provider value={{ snapshot, moving, ...deeds }}>
      <a class="skip" href="#messages">
        {snapshot.words.skip}
      </a>
      <div class="app">
        <Sidebar member={member} choose={choose} />
        <Channel
          problem={connected ? failed && snapshot.words.failed : snapshot.words.reconnecting}
        />
      </div>
      <Announcer said={said} entries={snapshot.entries} />
    </PlaygroundContext.Provider>
  );
};
