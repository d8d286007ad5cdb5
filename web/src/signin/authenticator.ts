import type { CreationQuestion, MadePasskey, Question, RequestQuestion, ShownPasskey } from '../api/passkeys';
import { base64Url, bytesOf } from './base64Url';

/** Whether this browser knows passkeys. */
export const knowsPasskeys = () => 'PublicKeyCredential' in window;

/** Lets an authenticator make a passkey. A DOMException if its holder does not want to, or it has one already. */
export async function make({ id, publicKey }: Question<CreationQuestion>, label: string): Promise<MadePasskey> {
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      user: { ...publicKey.user, id: bytesOf(publicKey.user.id) },
      excludeCredentials: publicKey.excludeCredentials.map((each) => ({ ...each, id: bytesOf(each.id) })),
    },
  });
  const response = (made as PublicKeyCredential).response as AuthenticatorAttestationResponse;
  return {
    question: id,
    label,
    clientDataJSON: base64Url(response.clientDataJSON),
    attestationObject: base64Url(response.attestationObject),
  };
}

/** Lets an authenticator answer with a passkey. A DOMException if its holder does not want to, or has none. */
export async function show({ id, publicKey }: Question<RequestQuestion>): Promise<ShownPasskey> {
  const shown = (await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      allowCredentials: publicKey.allowCredentials.map((each) => ({ ...each, id: bytesOf(each.id) })),
    },
  })) as PublicKeyCredential;
  const response = shown.response as AuthenticatorAssertionResponse;
  return {
    question: id,
    credentialId: base64Url(shown.rawId),
    clientDataJSON: base64Url(response.clientDataJSON),
    authenticatorData: base64Url(response.authenticatorData),
    signature: base64Url(response.signature),
    ...(response.userHandle && { userHandle: base64Url(response.userHandle) }),
  };
}
