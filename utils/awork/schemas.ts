import * as z from 'zod/mini';
import { toId } from './ids.ts';

// Only what is needed is named here: awork adds fields without notice, and unknown ones are dropped.

const maybe = <T extends z.ZodMiniType>(type: T) => z.optional(z.nullable(type));

/** An awork id, brought to lower case. */
export const Id = z.pipe(
  z.string().check(z.refine((text) => toId(text) !== null)),
  z.transform((text: string) => text.toLowerCase()),
);

/** A user as `GET /users` and `GET /users/{id}` give it (schema `User` of awork's description). */
export const User = z.object({
  id: Id,
  firstName: maybe(z.string()),
  lastName: maybe(z.string()),
  position: maybe(z.string()),
  isDeactivated: z.boolean(),
  isArchived: maybe(z.boolean()),
  isExternal: maybe(z.boolean()),
  isAgent: maybe(z.boolean()),
  hasImage: maybe(z.boolean()),
  deactivatedOn: maybe(z.string()),
  deletedOn: maybe(z.string()),
  userContactInfos: maybe(z.array(z.object({ type: maybe(z.string()), value: maybe(z.string()) }))),
});
export type User = z.infer<typeof User>;

/** A page of users; each entry is parsed on its own, so that one odd user does not hide the others. */
export const Users = z.array(z.unknown());

/** The caller and their workspace, as `GET /me` gives them (schema `UserAndWorkspace`). */
export const Me = z.object({
  id: Id,
  firstName: maybe(z.string()),
  lastName: maybe(z.string()),
  workspace: z.object({ id: Id, name: maybe(z.string()), url: maybe(z.string()) }),
});
export type Me = z.infer<typeof Me>;

/** What the caller may do, as `GET /me/permissions` gives it (schema `UserPermissionInfoExternal`). */
export const Permissions = z.object({
  userPermission: z.object({
    isAdmin: maybe(z.boolean()),
    permissions: maybe(
      z.array(z.object({ feature: z.string(), accessLevels: maybe(z.array(z.string())) })),
    ),
  }),
});
export type Permissions = z.infer<typeof Permissions>;

/**
 * awork's error body; thin ones (`code` and `description` alone) have been seen, so nothing is required. Where tokens
 * are given, it may have the names of RFC 6749 (section 5.2).
 */
export const ErrorBody = z.object({
  error: z.catch(maybe(z.string()), null),
  error_description: z.catch(maybe(z.string()), null),
  code: z.catch(maybe(z.string()), null),
  description: z.catch(maybe(z.string()), null),
  traceId: z.catch(maybe(z.string()), null),
});
