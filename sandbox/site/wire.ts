import type { SiteState } from "./state";

/** Site properties v4 as the business-info service shows them. */
export function siteProperties(site: SiteState) {
  const locale = { languageCode: site.languageCode, country: site.country };
  return {
    categories: { primary: "online-store", secondary: [], businessTermId: "" },
    locale,
    language: site.languageCode,
    paymentCurrency: site.currency,
    timeZone: site.timeZone,
    email: site.email,
    phone: "",
    fax: "",
    address: {
      street: "Kiln Lane",
      streetNumber: "8",
      city: "Hudson",
      state: "NY",
      zip: "12534",
      country: site.country,
      isPhysical: true,
    },
    siteDisplayName: site.name,
    businessName: site.name,
    logo: "",
    description: site.description,
    businessSchedule: { periods: [], specialHourPeriod: [] },
    multilingual: {
      supportedLanguages: [
        {
          languageCode: site.languageCode,
          locale,
          isPrimary: true,
          resolutionMethod: "SUBDIRECTORY",
          countryCode: site.country,
        },
      ],
      autoRedirect: false,
    },
    consentPolicy: {
      essential: true,
      functional: true,
      analytics: true,
      advertising: true,
      dataToThirdParty: true,
    },
    businessConfig: "",
    externalSiteUrl: "",
    trackClicksAnalytics: false,
  };
}
