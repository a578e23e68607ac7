import type { Json } from '../../json.ts';
import { refuse } from '../errors.ts';
import { splitThread } from '../ids.ts';
import { userOf } from '../places.ts';
import type { TeamsConversation, TeamsUser } from '../state.ts';
import { knownConversation } from './access.ts';
import type { ConnectorRequest, Endpoint, Handler } from './operation.ts';

/** Bounds of a page, and what one has where nothing is asked for. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;
const USUAL_PAGE = 200;

const memberJson = ({ id, name, objectId, tenant, who }: TeamsUser): Json => {
  if (objectId === undefined) {
    return { id, name, tenantId: tenant, userRole: 'anonymous' };
  }
  const [givenName, surname] = name.split(' ');
  const email = `${who}@contoso.example`;
  return {
    id,
    objectId,
    // botbuilder's own word for it; Teams sends both.
    aadObjectId: objectId,
    name,
    givenName,
    surname,
    email,
    userPrincipalName: email,
    tenantId: tenant,
    userRole: 'user',
  };
};

const rosterOf = (request: ConnectorRequest): TeamsConversation => {
  if (splitThread(request.conversation).root !== undefined) {
    refuse(400, 'Bad Argument', 'A thread has no members of its own.');
  }
  return knownConversation(request);
};

const peopleIn = (request: ConnectorRequest): readonly TeamsUser[] =>
  [...rosterOf(request).members].flatMap((id) => request.state.users.get(id) ?? []);

const members: Handler = (request) => ({
  status: 200,
  body: peopleIn(request).map(memberJson),
});

const page: Handler = (request) => {
  const { query } = request;
  const people = peopleIn(request);
  const asked = Number(query.get('pageSize') ?? USUAL_PAGE);
  const size = Math.min(Math.max(asked, SMALLEST_PAGE), LARGEST_PAGE);
  const start = Number(query.get('continuationToken') ?? 0);
  const end = start + size;
  return {
    status: 200,
    body: {
      members: people.slice(start, end).map(memberJson),
      ...(end < people.length && { continuationToken: String(end) }),
    },
  };
};

const member: Handler = (request) => {
  const user = userOf(request.state, request.part);
  if (!user || !rosterOf(request).members.has(user.id)) {
    return refuse(404, 'MemberNotFoundInConversation');
  }
  return { status: 200, body: memberJson(user) };
};

const CONVERSATION = '/v3/conversations/([^/]+)';

export const memberEndpoints: readonly Endpoint[] = [
  { name: 'members', method: 'GET', path: RegExp(`^${CONVERSATION}/members$`), handle: members },
  { name: 'members', method: 'GET', path: RegExp(`^${CONVERSATION}/pagedmembers$`), handle: page },
  {
    name: 'member',
    method: 'GET',
    path: RegExp(`^${CONVERSATION}/members/([^/]+)$`),
    handle: member,
  },
];
