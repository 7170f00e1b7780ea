package io.zhibiao.extractor.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The ids that go out with events are those of the annotation guide: one more would count as false, one less as missed. */
class PublishedIdsTest {
    private static final List<String> GUIDE = List.of("""
            gdp gdp_per_capita primary_value_added secondary_value_added tertiary_value_added agri_value_added
            industrial_value_added industrial_output industrial_revenue industrial_profit industrial_profit_tax
            service_value_added service_revenue hitech_value_added digital_core_value_added fixed_asset_investment
            industrial_investment manufacturing_investment tech_upgrade_investment real_estate_investment
            private_investment infrastructure_investment retail_sales online_retail_sales total_trade exports imports
            cross_border_ecommerce fdi domestic_capital fiscal_revenue general_budget_revenue tax_revenue
            general_budget_expenditure livelihood_expenditure deposits loans deposits_and_loans rd_expenditure
            rd_intensity tech_contract_value hitech_enterprises tech_sme disposable_income disposable_income_urban
            disposable_income_rural income_ratio new_urban_jobs unemployment_surveyed unemployment_registered
            reemployment cpi grain_output grain_area high_standard_farmland aquatic_output urbanization_rate
            population_resident population_registered energy_intensity pm25 air_quality_days forest_coverage
            tourism_visits tourism_revenue special_bonds tax_cut pension_insured medical_insured
            medical_insurance_rate school_places hospital_beds nursery_places elderly_care_beds
            old_communities_renovated""".split("\\s+"));

    @Test
    void justTheIdsOfTheGuideArePublished() {
        List<String> published = StandardCatalogue.load().entries().stream()
                .filter(Entry::published)
                .map(Entry::id)
                .toList();
        assertThat(published).containsExactlyInAnyOrderElementsOf(GUIDE);
    }
}
