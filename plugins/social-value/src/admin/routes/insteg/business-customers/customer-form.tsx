import { Heading, toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { emailAddress, postalCode, typedAddress } from "../../../lib/address-fields";
import { filledIn, organisationNumber } from "../../../lib/field-checks";
import { parseWhole } from "../../../lib/hundredths";
import type { BusinessCustomer, BusinessKind } from "../../../lib/trade-types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, required, useForm } from "../../../lib/use-form";

export const BUSINESS_KINDS: readonly BusinessKind[] = ["company", "public_body"];
const MOST_DAYS = 365;

function typedOf(customer: BusinessCustomer | undefined) {
  const invoice = typedAddress(customer?.invoice_address);
  const delivery = typedAddress(customer?.delivery_address);
  return {
    name: customer?.name ?? "",
    kind: customer?.kind ?? "",
    organisation_number: customer?.organisation_number ?? "",
    vat_number: customer?.vat_number ?? "",
    invoice_email: customer?.invoice_email ?? "",
    ...invoice,
    delivery_1: delivery.address_1,
    delivery_2: delivery.address_2,
    delivery_code: delivery.postal_code,
    delivery_city: delivery.city,
    reference: customer?.reference ?? "",
    peppol_id: customer?.peppol_id ?? "",
    payment_days: String(customer?.payment_days ?? 30),
  };
}
type Typed = ReturnType<typeof typedOf>;

const REQUIRED = [
  ...(["name", "kind", "organisation_number", "invoice_email"] as const),
  ...(["address_1", "postal_code", "city"] as const),
];
const DELIVERY = ["delivery_1", "delivery_code", "delivery_city"] as const;

function check(typed: Typed): Problems<keyof Typed> {
  const days = parseWhole(typed.payment_days);
  const hasDelivery = [...DELIVERY, "delivery_2" as const].some((key) => typed[key].trim() !== "");
  return {
    ...filledIn(typed, {
      organisation_number: organisationNumber,
      invoice_email: emailAddress,
      postal_code: postalCode,
      delivery_code: postalCode,
      peppol_id: (text) =>
        /^\d{4}:[0-9A-Za-z.-]{1,50}$/.test(text) ? null : "trade.peppolInvalid",
      vat_number: (text) =>
        /^[A-Z]{2}[0-9A-Z]{2,14}$/.test(text) ? null : "trade.vatNumberInvalid",
    }),
    ...(days === null || days > MOST_DAYS ? { payment_days: "trade.daysInvalid" as const } : {}),
    ...required(typed, hasDelivery ? [...REQUIRED, ...DELIVERY] : REQUIRED),
  };
}

function bodyOf(typed: Typed, isNew: boolean) {
  const { name, kind, organisation_number, invoice_email, reference } = typed;
  const { address_1, address_2, postal_code, city } = typed;
  const invoice_address = { address_1, address_2, postal_code, city };
  const delivery = {
    address_1: typed.delivery_1,
    address_2: typed.delivery_2,
    postal_code: typed.delivery_code,
    city: typed.delivery_city,
  };
  const peppol_id = orNull(typed.peppol_id);
  return {
    ...{ name, kind, invoice_email, reference, invoice_address },
    delivery_address: delivery.address_1.trim() ? delivery : invoice_address,
    vat_number: orNull(typed.vat_number),
    payment_days: parseWhole(typed.payment_days) ?? 0,
    ...(isNew ? { organisation_number, ...(peppol_id ? { peppol_id } : {}) } : { peppol_id }),
  };
}

/** Adds who buys on account, or changes the one given. Mounted anew each time it opens. */
export function CustomerForm({
  customer,
  onClose,
  onSaved,
}: {
  customer?: BusinessCustomer;
  onClose: () => void;
  onSaved: (customer: BusinessCustomer) => void;
}) {
  const { t } = useWords();
  const path = "/admin/business-customers";
  const save = useSave<object, { business_customer: BusinessCustomer }>(
    customer ? `${path}/${customer.id}` : path,
  );
  const { field, submit } = useForm<keyof Typed>(typedOf(customer), check, save.error);
  const send = (typed: Typed) =>
    save.mutate(bodyOf(typed, !customer), {
      onSuccess: (answer) => {
        toast.success(customer ? t("common.saved") : t("trade.customerAdded"));
        onSaved(answer.business_customer);
      },
    });
  return (
    <FormDrawer
      isOpen
      title={customer ? t("trade.editCustomer") : t("trade.createCustomer")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("common.name")} {...field("name")} />
      <Choice
        label={t("common.kind")}
        options={BUSINESS_KINDS.map((kind) => ({ value: kind, label: t(`trade.kinds.${kind}`) }))}
        {...field("kind")}
      />
      {customer ? null : (
        <TextField
          label={t("enterprise.organisationNumber")}
          hint={t("trade.numberHint")}
          {...field("organisation_number")}
        />
      )}
      <TextField
        isOptional
        label={t("trade.vatNumber")}
        hint={t("trade.vatNumberHint")}
        {...field("vat_number")}
      />
      <TextField label={t("trade.invoiceEmail")} {...field("invoice_email")} />
      <TextField
        isOptional
        label={t("trade.peppol")}
        hint={customer ? t("trade.peppolHint") : t("trade.peppolHintNew")}
        {...field("peppol_id")}
      />
      <TextField label={t("trade.paymentDays")} inputMode="numeric" {...field("payment_days")} />
      <TextField isOptional label={t("trade.reference")} {...field("reference")} />
      <Heading level="h3">{t("trade.invoiceAddress")}</Heading>
      <TextField label={t("trade.address")} {...field("address_1")} />
      <TextField isOptional label={t("trade.address2")} {...field("address_2")} />
      <TextField label={t("trade.postalCode")} inputMode="numeric" {...field("postal_code")} />
      <TextField label={t("trade.city")} {...field("city")} />
      <Heading level="h3">{t("trade.deliveryAddress")}</Heading>
      <TextField
        isOptional
        label={t("trade.address")}
        hint={t("trade.sameAddress")}
        {...field("delivery_1")}
      />
      <TextField isOptional label={t("trade.address2")} {...field("delivery_2")} />
      <TextField
        isOptional
        label={t("trade.postalCode")}
        inputMode="numeric"
        {...field("delivery_code")}
      />
      <TextField isOptional label={t("trade.city")} {...field("delivery_city")} />
    </FormDrawer>
  );
}
