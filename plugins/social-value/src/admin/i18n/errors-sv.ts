/** What each error code means to the reader; errors-en.ts has the same keys. */
export const errorsSv = {
  unknown: "Något gick fel. Försök igen om en stund.",
  offline: "Servern svarar inte. Kontrollera anslutningen och försök igen.",
  unauthorized: "Du är utloggad. Logga in igen.",
  forbidden: "Din roll får inte göra detta.",
  role_not_allowed:
    "Din roll får inte göra detta. Be någon som har rollen, eller en administratör.",
  role_missing:
    "Du är inloggad men har ingen roll ännu, så här finns inget att visa. Be en administratör ge dig en roll.",
  last_administrator:
    "Nätverket måste ha en administratör. Gör någon annan till administratör först.",
  not_found: "Det finns inte, eller har tagits bort.",
  duplicate_error: "Det finns redan något med samma namn eller nummer.",
  handle_taken: "Adressnamnet är upptaget. Välj ett annat.",
  input_invalid: "Något i formuläret stämmer inte: {{message}}",
  organisation_number_format:
    "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN, och den tredje minst 2.",
  organisation_number_checksum:
    "Organisationsnumrets kontrollsiffra stämmer inte. Är det rätt skrivet?",
  civil_date_invalid: "Datum skrivs ÅÅÅÅ-MM-DD.",
  month_invalid: "Månad skrivs ÅÅÅÅ-MM.",
  months_reversed: "Sista månaden kan inte komma före den första.",
  seats_exceeded: "Fler platser är upptagna än platsen har.",
  shares_do_not_sum: "Stegens andelar måste bli 100 % tillsammans.",
  basis_points_invalid: "Varje steg ska ha en andel större än 0 %.",
  stage_needed_by_products:
    "En publicerad vara följer kedjan: dess företag måste ha kvar ett steg i den.",
  chain_version_not_found: "Versionen finns inte.",
  enterprise_not_found: "Företaget finns inte.",
  value_chain_not_found: "Värdekedjan finns inte.",
  training_place_not_found: "Platsen finns inte.",
  product_not_found: "Varan finns inte.",
  user_not_found: "Personen finns inte.",
  sales_channel_not_found: "Försäljningskanalen finns inte.",
  order_not_found: "Köpet finns inte.",
  order_is_draft: "Köpet är ett utkast: inget är sålt ännu.",
  product_without_enterprise: "En publicerad vara måste ha ett företag.",
  product_without_chain: "En publicerad vara måste ha en värdekedja.",
  chain_without_published_version: "Värdekedjan har ingen publicerad version. Publicera en först.",
  enterprise_without_stage:
    "Företaget har inget steg i den värdekedjan. Välj en annan kedja, eller ge företaget ett steg.",
  product_published: "Varan är publicerad. Gör den till utkast först.",
  vat_class_without_enterprise: "Välj företag innan du väljer momsklass.",
  amount_invalid: "Skriv ett belopp i kronor med högst två decimaler.",
  number_invalid: "Skriv ett helt tal.",
  required: "Fyll i det här.",
};
