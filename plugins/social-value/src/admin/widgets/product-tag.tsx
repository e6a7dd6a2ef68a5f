import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Facts } from "../components/facts";
import { Fetched } from "../components/fetched";
import { Section } from "../components/section";
import { TagForm } from "../components/tag-form";
import { useWords } from "../i18n/use-words";
import type { ProductTag } from "../lib/types";
import { useFetched } from "../lib/use-api";
import { useRole } from "../lib/use-role";

/** Beside a product: which enterprise makes it, in which VAT class and through which chain. */
function ProductTagWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { t } = useWords();
  const { may } = useRole();
  const query = useFetched<{ tag: ProductTag }>(`/admin/products/${product.id}/tag`);
  return (
    <Section title={t("tag.title")} lead={t("tag.lead")}>
      <Fetched query={query}>
        {({ tag }) =>
          may("POST /admin/products/:id/tag") ? (
            <TagForm
              // Begun anew when the product or its tag is another.
              key={[product.id, tag.enterprise?.id, tag.value_chain?.id, tag.vat_class].join()}
              productId={product.id}
              isPublished={product.status === "published"}
              tag={tag}
            />
          ) : (
            <TagFacts tag={tag} />
          )
        }
      </Fetched>
    </Section>
  );
}

function TagFacts({ tag }: { tag: ProductTag }) {
  const { t } = useWords();
  return (
    <Facts
      facts={[
        { label: t("chain.enterprise"), value: tag.enterprise?.name },
        { label: t("tag.vatClass"), value: tag.vat_class && t(`tag.vatClasses.${tag.vat_class}`) },
        { label: t("nav.chain"), value: tag.value_chain?.name },
      ]}
    />
  );
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "insteg:product-tag",
});

export default ProductTagWidget;
