/// One article's file, embedded in the program.
public struct SampleFile: Sendable {
  /// Its name, without its ending.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]

  /// Every file of the folder `Articles`, by name; a test compares it with the folder.
  public static let all: [SampleFile] = [
    SampleFile(name: "bank-rate-diffatayn", bytes: PackageResources.bank_rate_diffatayn_txt),
    SampleFile(name: "bank-rate-harbour-post", bytes: PackageResources.bank_rate_harbour_post_txt),
    SampleFile(name: "bank-rate-sahl-agency", bytes: PackageResources.bank_rate_sahl_agency_txt),
    SampleFile(name: "bank-rate-souq", bytes: PackageResources.bank_rate_souq_txt),
    SampleFile(name: "bank-rate-ufuq", bytes: PackageResources.bank_rate_ufuq_txt),
    SampleFile(
      name: "basin-level-2-sahl-agency", bytes: PackageResources.basin_level_2_sahl_agency_txt),
    SampleFile(
      name: "basin-level-harbour-post", bytes: PackageResources.basin_level_harbour_post_txt),
    SampleFile(
      name: "basin-level-murjan-agency", bytes: PackageResources.basin_level_murjan_agency_txt),
    SampleFile(
      name: "basin-level-sahl-agency", bytes: PackageResources.basin_level_sahl_agency_txt),
    SampleFile(name: "basin-level-souq", bytes: PackageResources.basin_level_souq_txt),
    SampleFile(name: "border-crossing-marfa", bytes: PackageResources.border_crossing_marfa_txt),
    SampleFile(
      name: "border-crossing-murjan-agency",
      bytes: PackageResources.border_crossing_murjan_agency_txt),
    SampleFile(
      name: "border-crossing-sahl-agency", bytes: PackageResources.border_crossing_sahl_agency_txt),
    SampleFile(name: "border-crossing-souq", bytes: PackageResources.border_crossing_souq_txt),
    SampleFile(name: "cable-stake-2-souq", bytes: PackageResources.cable_stake_2_souq_txt),
    SampleFile(name: "cable-stake-diffatayn", bytes: PackageResources.cable_stake_diffatayn_txt),
    SampleFile(
      name: "cable-stake-harbour-post", bytes: PackageResources.cable_stake_harbour_post_txt),
    SampleFile(name: "cable-stake-midan", bytes: PackageResources.cable_stake_midan_txt),
    SampleFile(name: "cable-stake-souq", bytes: PackageResources.cable_stake_souq_txt),
    SampleFile(name: "dam-call-2-sahl-agency", bytes: PackageResources.dam_call_2_sahl_agency_txt),
    SampleFile(name: "dam-call-diffatayn", bytes: PackageResources.dam_call_diffatayn_txt),
    SampleFile(name: "dam-call-harbour-post", bytes: PackageResources.dam_call_harbour_post_txt),
    SampleFile(name: "dam-call-marfa", bytes: PackageResources.dam_call_marfa_txt),
    SampleFile(name: "dam-call-midan", bytes: PackageResources.dam_call_midan_txt),
    SampleFile(name: "dam-call-murjan-agency", bytes: PackageResources.dam_call_murjan_agency_txt),
    SampleFile(name: "dam-call-nahr", bytes: PackageResources.dam_call_nahr_txt),
    SampleFile(name: "dam-call-sahl-agency", bytes: PackageResources.dam_call_sahl_agency_txt),
    SampleFile(name: "dam-call-shati", bytes: PackageResources.dam_call_shati_txt),
    SampleFile(
      name: "dictionary-harbour-post", bytes: PackageResources.dictionary_harbour_post_txt),
    SampleFile(name: "dictionary-souq", bytes: PackageResources.dictionary_souq_txt),
    SampleFile(name: "draft-deal-diffatayn", bytes: PackageResources.draft_deal_diffatayn_txt),
    SampleFile(
      name: "draft-deal-harbour-post", bytes: PackageResources.draft_deal_harbour_post_txt),
    SampleFile(name: "draft-deal-marfa", bytes: PackageResources.draft_deal_marfa_txt),
    SampleFile(name: "draft-deal-midan", bytes: PackageResources.draft_deal_midan_txt),
    SampleFile(name: "draft-deal-sahl-agency", bytes: PackageResources.draft_deal_sahl_agency_txt),
    SampleFile(
      name: "envoy-visit-sahl-agency", bytes: PackageResources.envoy_visit_sahl_agency_txt),
    SampleFile(name: "envoy-visit-ufuq", bytes: PackageResources.envoy_visit_ufuq_txt),
    SampleFile(
      name: "excavation-harbour-post", bytes: PackageResources.excavation_harbour_post_txt),
    SampleFile(name: "excavation-marfa", bytes: PackageResources.excavation_marfa_txt),
    SampleFile(name: "excavation-sahl-agency", bytes: PackageResources.excavation_sahl_agency_txt),
    SampleFile(
      name: "fire-port-2-sahl-agency", bytes: PackageResources.fire_port_2_sahl_agency_txt),
    SampleFile(
      name: "fire-port-3-sahl-agency", bytes: PackageResources.fire_port_3_sahl_agency_txt),
    SampleFile(name: "fire-port-diffatayn", bytes: PackageResources.fire_port_diffatayn_txt),
    SampleFile(name: "fire-port-harbour-post", bytes: PackageResources.fire_port_harbour_post_txt),
    SampleFile(name: "fire-port-marfa", bytes: PackageResources.fire_port_marfa_txt),
    SampleFile(name: "fire-port-midan", bytes: PackageResources.fire_port_midan_txt),
    SampleFile(name: "fire-port-nahr", bytes: PackageResources.fire_port_nahr_txt),
    SampleFile(name: "fire-port-sahl-agency", bytes: PackageResources.fire_port_sahl_agency_txt),
    SampleFile(name: "fire-port-sahlan-gov", bytes: PackageResources.fire_port_sahlan_gov_txt),
    SampleFile(name: "flights-harbour-post", bytes: PackageResources.flights_harbour_post_txt),
    SampleFile(name: "flights-sahl-agency", bytes: PackageResources.flights_sahl_agency_txt),
    SampleFile(name: "flights-sahlan-gov", bytes: PackageResources.flights_sahlan_gov_txt),
    SampleFile(name: "fuel-atlasia-midan", bytes: PackageResources.fuel_atlasia_midan_txt),
    SampleFile(name: "fuel-atlasia-souq", bytes: PackageResources.fuel_atlasia_souq_txt),
    SampleFile(name: "fuel-atlasia-ufuq", bytes: PackageResources.fuel_atlasia_ufuq_txt),
    SampleFile(name: "holiday-sahl-agency", bytes: PackageResources.holiday_sahl_agency_txt),
    SampleFile(name: "holiday-sahlan-gov", bytes: PackageResources.holiday_sahlan_gov_txt),
    SampleFile(name: "library-harbour-post", bytes: PackageResources.library_harbour_post_txt),
    SampleFile(name: "library-marfa", bytes: PackageResources.library_marfa_txt),
    SampleFile(name: "library-sahl-agency", bytes: PackageResources.library_sahl_agency_txt),
    SampleFile(name: "library-shati", bytes: PackageResources.library_shati_txt),
    SampleFile(
      name: "murjan-cabinet-diffatayn", bytes: PackageResources.murjan_cabinet_diffatayn_txt),
    SampleFile(name: "murjan-cabinet-marfa", bytes: PackageResources.murjan_cabinet_marfa_txt),
    SampleFile(
      name: "murjan-cabinet-murjan-agency", bytes: PackageResources.murjan_cabinet_murjan_agency_txt
    ),
    SampleFile(
      name: "power-link-harbour-post", bytes: PackageResources.power_link_harbour_post_txt),
    SampleFile(
      name: "power-link-murjan-agency", bytes: PackageResources.power_link_murjan_agency_txt),
    SampleFile(name: "power-link-souq", bytes: PackageResources.power_link_souq_txt),
    SampleFile(name: "school-reform-2-ufuq", bytes: PackageResources.school_reform_2_ufuq_txt),
    SampleFile(
      name: "school-reform-harbour-post", bytes: PackageResources.school_reform_harbour_post_txt),
    SampleFile(name: "school-reform-marfa", bytes: PackageResources.school_reform_marfa_txt),
    SampleFile(name: "school-reform-ufuq", bytes: PackageResources.school_reform_ufuq_txt),
    SampleFile(name: "semi-final-2-malaeb", bytes: PackageResources.semi_final_2_malaeb_txt),
    SampleFile(name: "semi-final-diffatayn", bytes: PackageResources.semi_final_diffatayn_txt),
    SampleFile(
      name: "semi-final-harbour-post", bytes: PackageResources.semi_final_harbour_post_txt),
    SampleFile(name: "semi-final-malaeb", bytes: PackageResources.semi_final_malaeb_txt),
    SampleFile(name: "semi-final-midan", bytes: PackageResources.semi_final_midan_txt),
    SampleFile(
      name: "semi-final-preview-malaeb", bytes: PackageResources.semi_final_preview_malaeb_txt),
    SampleFile(name: "semi-final-sahl-agency", bytes: PackageResources.semi_final_sahl_agency_txt),
    SampleFile(name: "semi-final-ufuq", bytes: PackageResources.semi_final_ufuq_txt),
    SampleFile(name: "storm-diffatayn", bytes: PackageResources.storm_diffatayn_txt),
    SampleFile(name: "storm-nahr", bytes: PackageResources.storm_nahr_txt),
    SampleFile(name: "storm-sahl-agency", bytes: PackageResources.storm_sahl_agency_txt),
    SampleFile(name: "storm-sahlan-gov", bytes: PackageResources.storm_sahlan_gov_txt),
    SampleFile(name: "vaccine-marfa", bytes: PackageResources.vaccine_marfa_txt),
    SampleFile(name: "vaccine-midan", bytes: PackageResources.vaccine_midan_txt),
    SampleFile(name: "vaccine-nahr", bytes: PackageResources.vaccine_nahr_txt),
    SampleFile(name: "vaccine-sahl-agency", bytes: PackageResources.vaccine_sahl_agency_txt),
    SampleFile(name: "vaccine-sahlan-gov", bytes: PackageResources.vaccine_sahlan_gov_txt),
    SampleFile(name: "vaccine-shati", bytes: PackageResources.vaccine_shati_txt),
    SampleFile(name: "veg-prices-1-souq", bytes: PackageResources.veg_prices_1_souq_txt),
    SampleFile(name: "veg-prices-2-souq", bytes: PackageResources.veg_prices_2_souq_txt),
    SampleFile(name: "veg-prices-3-souq", bytes: PackageResources.veg_prices_3_souq_txt),
    SampleFile(name: "veg-prices-4-souq", bytes: PackageResources.veg_prices_4_souq_txt),
    SampleFile(name: "weather-1-sahl-agency", bytes: PackageResources.weather_1_sahl_agency_txt),
    SampleFile(name: "weather-2-sahl-agency", bytes: PackageResources.weather_2_sahl_agency_txt),
    SampleFile(name: "weather-3-sahl-agency", bytes: PackageResources.weather_3_sahl_agency_txt),
    SampleFile(name: "weather-4-sahl-agency", bytes: PackageResources.weather_4_sahl_agency_txt),
  ]
}
