//! Business knowledge models: functions that decisions and other models require.

use std::sync::Arc;

use super::{Node, Parser, Problem, attribute, requirements};
use crate::dmn::logic::{KnowledgeModel, Logic, ModelIndex, Parameter};

impl<'a> Parser<'a> {
    /// The models that a node requires, parsed when first required.
    pub(super) fn required_models(&mut self, node: Node<'a>) -> Result<Vec<ModelIndex>, Problem> {
        let mut models = Vec::new();
        for node in requirements::knowledge(self, node)? {
            let name = attribute(node, "name").unwrap_or_default();
            let model = match self.model_names.get(name) {
                Some(model) => *model,
                None => {
                    let model = self.knowledge_model(node)?;
                    self.models.push(model);
                    let index = ModelIndex(self.models.len() - 1);
                    self.model_names.insert(name, index);
                    index
                }
            };
            models.push(model);
        }
        Ok(models)
    }

    fn knowledge_model(&mut self, node: Node<'a>) -> Result<KnowledgeModel, Problem> {
        let required = self.required_models(node)?;
        let (logic, parameters) = match self.child(node, "encapsulatedLogic") {
            Some(function) => {
                let logic = match self.expression_of(function) {
                    Some(expression)
                        if !matches!(
                            expression.tag_name().name(),
                            "functionDefinition" | "invocation"
                        ) =>
                    {
                        self.logic(Some(expression))?
                    }
                    other => {
                        self.unsupported("unsupported business knowledge model logic found", other)
                    }
                };
                (logic, self.parameters(function))
            }
            None => (Logic::Empty, Vec::new()),
        };
        Ok(KnowledgeModel {
            id: attribute(node, "id").unwrap_or_default().to_owned(),
            name: attribute(node, "name").unwrap_or_default().into(),
            logic,
            parameters,
            required,
        })
    }

    pub(super) fn parameters(&mut self, function: Node<'a>) -> Vec<Parameter> {
        let parameters = self.children(function, "formalParameter");
        let parameters: Vec<Parameter> = parameters
            .map(|parameter| Parameter {
                name: Arc::from(attribute(parameter, "name").unwrap_or_default()),
                type_ref: attribute(parameter, "typeRef").map(str::to_owned),
            })
            .collect();
        // An invocation that doesn't bind a parameter takes the variable of that name.
        let names = parameters.iter().map(|parameter| parameter.name.clone());
        self.variables.extend(names);
        parameters
    }
}
