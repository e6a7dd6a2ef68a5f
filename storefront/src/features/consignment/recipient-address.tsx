import { getTranslations } from "next-intl/server";
import type { Recipient } from "@/lib/backend/consignment";

/** An address as it is written on a parcel, line by line; what is empty is left out. */
export async function RecipientAddress({
  recipient,
  className,
}: {
  recipient: Recipient;
  className: string | undefined;
}) {
  if (!recipient) return <p>{(await getTranslations("portal.consignments"))("noRecipient")}</p>;
  const { company, name, address_1, address_2, postal_code, city } = recipient;
  const place = [postal_code, city].filter(Boolean).join(" ");
  return (
    <address className={className}>
      {[company, name, address_1, address_2, place].filter(Boolean).map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
    </address>
  );
}
