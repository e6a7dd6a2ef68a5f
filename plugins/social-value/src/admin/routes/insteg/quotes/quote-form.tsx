import { Checkbox, Heading, Label, toast } from "@medusajs/ui";
import { useId, useState } from "react";
import { Choice } from "../../../components/choice";
import { LongTextField, TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { emailAddress, postalCode, typedAddress } from "../../../lib/address-fields";
import { civilDate, filledIn } from "../../../lib/field-checks";
import type { OneQuote } from "../../../lib/trade-types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, required, useForm } from "../../../lib/use-form";

function typedOf(quote: OneQuote) {
  return {
    contact_name: quote.contact_name,
    contact_email: quote.contact_email,
    contact_phone: quote.contact_phone,
    ...typedAddress(quote.delivery_address),
    reference: quote.reference,
    order_reference: quote.order_reference,
    note: quote.note,
    locale: quote.locale as string,
    valid_until: quote.valid_until ?? "",
  };
}
type Typed = ReturnType<typeof typedOf>;

const check = (typed: Typed): Problems<keyof Typed> => ({
  ...filledIn(typed, {
    contact_email: emailAddress,
    postal_code: postalCode,
    valid_until: civilDate,
  }),
  ...required(typed, ["contact_name", "contact_email", "address_1", "postal_code", "city"]),
});

/** Changes who a quote is to, where it goes, and until when it stands. */
export function QuoteForm({ quote, onClose }: { quote: OneQuote; onClose: () => void }) {
  const { t } = useWords();
  const reservedId = useId();
  const [isReserved, setReserved] = useState(quote.is_reserved_procurement);
  const save = useSave<object>(`/admin/quotes/${quote.id}`);
  const { field, submit } = useForm<keyof Typed>(typedOf(quote), check, save.error);
  const send = ({ address_1, address_2, postal_code, city, valid_until, ...rest }: Typed) =>
    save.mutate(
      {
        ...rest,
        delivery_address: { address_1, address_2, postal_code, city },
        valid_until: orNull(valid_until),
        is_reserved_procurement: isReserved,
      },
      {
        onSuccess: () => {
          toast.success(t("common.saved"));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("trade.editQuote")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField
        isOptional
        type="date"
        label={t("trade.validUntil")}
        hint={t("trade.validUntilHint")}
        {...field("valid_until")}
      />
      <LongTextField isOptional label={t("trade.note")} {...field("note")} />
      <TextField label={t("trade.contact")} {...field("contact_name")} />
      <TextField label={t("trade.email")} {...field("contact_email")} />
      <TextField isOptional label={t("trade.phone")} {...field("contact_phone")} />
      <Choice
        label={t("trade.language")}
        options={(["sv", "en"] as const).map((one) => ({
          value: one,
          label: t(`trade.languages.${one}`),
        }))}
        {...field("locale")}
      />
      <TextField isOptional label={t("trade.reference")} {...field("reference")} />
      <TextField isOptional label={t("trade.orderReference")} {...field("order_reference")} />
      <div className="flex items-center gap-2">
        <Checkbox
          id={reservedId}
          checked={isReserved}
          onCheckedChange={(checked) => setReserved(checked === true)}
        />
        <Label size="small" htmlFor={reservedId}>
          {t("trade.reserved")}
        </Label>
      </div>
      <Heading level="h3">{t("trade.deliveryAddress")}</Heading>
      <TextField label={t("trade.address")} {...field("address_1")} />
      <TextField isOptional label={t("trade.address2")} {...field("address_2")} />
      <TextField label={t("trade.postalCode")} inputMode="numeric" {...field("postal_code")} />
      <TextField label={t("trade.city")} {...field("city")} />
    </FormDrawer>
  );
}
